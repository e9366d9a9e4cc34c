import Posix
import Testing

@Suite struct FileSystemTests {
  /// A directory of its own for each test, under the build's temporary one.
  private let root = "/tmp/kling-mock-tests-\(Program.identifier)-\(Clock.monotonicMilliseconds)"

  private func inRoot(_ name: String, _ work: (String) throws -> Void) throws {
    let directory = "\(root)-\(name)"
    try FileSystem.makeDirectories(directory)
    defer { try? FileSystem.remove(directory) }
    try work(directory)
    try FileSystem.remove(directory)
    #expect(!FileSystem.exists(directory))
  }

  @Test func `files are written whole, read up to a limit and replaced`() throws {
    try inRoot("write") { directory in
      let path = directory + "/file"
      try FileSystem.write(Array("first".utf8), to: path)
      try FileSystem.write([UInt8](repeating: 65, count: 200_000), to: path)
      #expect(try FileSystem.read(path, limit: 200_000).count == 200_000)
      #expect(throws: SystemFault("read", on: path, number: 27)) {
        try FileSystem.read(path, limit: 199_999)
      }
      #expect(try FileSystem.list(directory) == ["file"])
      #expect(throws: SystemFault("open", on: directory + "/no/file", number: 2)) {
        try FileSystem.write([], to: directory + "/no/file")
      }
    }
  }

  @Test func `directories are listed with everything below them, in order`() throws {
    try inRoot("list") { directory in
      for name in ["b/x.json", "b/a/deep.json", "a.json", "b-c.json", "é.json"] {
        let path = "\(directory)/\(name)"
        let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        try FileSystem.makeDirectories(String(parent))
        try FileSystem.write([], to: path)
      }
      let expected = ["a.json", "b-c.json", "b/a/deep.json", "b/x.json", "é.json"]
      #expect(try FileSystem.list(directory) == expected)
      #expect(FileSystem.isDirectory(directory + "/b"))
      #expect(!FileSystem.isDirectory(directory + "/a.json"))
    }
  }

  @Test func `what is not there says so`() throws {
    let path = root + "/none"
    #expect(!FileSystem.exists(path))
    do throws(SystemFault) {
      _ = try FileSystem.read(path, limit: 1)
      Issue.record("read what is not there")
    } catch {
      #expect(error.isNotFound)
      #expect(error.description == "open \(path): No such file or directory")
    }
    #expect(throws: SystemFault.self) { try FileSystem.list(path) }
    try FileSystem.remove(path)
  }

  @Test func `the environment is known by name and as a whole`() {
    let path = Environment["PATH"]
    #expect(path != nil)
    #expect(Environment.all.first { $0.name == "PATH" }?.value == path)
    #expect(Environment["KLING_MOCK_SURELY_NOT_SET"] == nil)
  }

  @Test func `the clocks run`() {
    #expect(Clock.wallMilliseconds > 1_700_000_000_000)
    let before = Clock.monotonicMilliseconds
    #expect(Clock.monotonicMilliseconds >= before)
  }
}
