import Posix

/// A folder of one test, gone with the value.
final class Folder {
  let path: String

  init() throws {
    var generator = SystemRandomNumberGenerator()
    path = (Environment["TMPDIR"] ?? "/tmp") + "/kling-mock-test-\(generator.next())"
    try FileSystem.makeDirectories(path)
  }

  deinit { try? FileSystem.remove(path) }

  /// Copies a file of the project and gives its text.
  func copy(_ source: String, to target: String) throws -> String {
    let bytes = try FileSystem.read("\(Program.root)/\(source)", limit: 1 << 22)
    let text = String(decoding: bytes, as: UTF8.self)
    try write(text, to: target)
    return text
  }

  func write(_ text: String, to target: String) throws {
    let full = "\(path)/\(target)"
    try FileSystem.makeDirectories(String(full[..<(full.lastIndex(of: "/") ?? full.endIndex)]))
    try FileSystem.write(Array(text.utf8), to: full)
  }
}
