import Posix
import Testing

/// The program starts in milliseconds because it loads next to nothing.
@Suite struct LinkageTests {
  @Test func `the built program names no Foundation library`() throws {
    let program = try #require(BuiltProgram.path)
    let bytes = try FileSystem.read(program, limit: 256 << 20)
    // The names of needed libraries stand in the file as they are; the needle is put together here
    // so that it is looked for and not carried.
    #expect(bytes.holds(["lib", "swiftCore.so"].joined()), "the search itself must find something")
    #expect(!bytes.holds(["lib", "Foundation"].joined()))
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard count >= needle.count else { return false }
    return (0...count - needle.count).contains { start in
      self[start] == needle[0] && self[start..<start + needle.count].elementsEqual(needle)
    }
  }
}

/// The executable that was built beside the tests.
enum BuiltProgram {
  static var path: String? {
    guard let tests = CommandLine.arguments.first else { return nil }
    let folder = tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for depth in 0..<4 {
      let candidate = (folder.dropLast(depth) + ["kling-mock"]).joined(separator: "/")
      if FileSystem.exists(candidate), !FileSystem.isDirectory(candidate) { return candidate }
    }
    return nil
  }
}
