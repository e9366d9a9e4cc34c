import Glibc

/// A file of the project, found from this source file: the grammars and the scenarios themselves.
enum ProjectFile {
  /// The bytes of a file by its path from the top folder; empty if it is not there.
  static func bytes(_ path: String) -> [UInt8] {
    // The folder of the tests may be linked to from elsewhere, the project is two above it.
    let marker = "/ConformanceTests/"
    let here = #filePath
    let end = here.firstRange(of: marker)?.upperBound ?? here.endIndex
    let folder = here[..<end] + "../.."
    guard let file = unsafe fopen("\(folder)/\(path)", "rb") else { return [] }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = unsafe fgetc(file)
      guard byte >= 0 else { return bytes }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }

  /// The same as text.
  static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }
}
