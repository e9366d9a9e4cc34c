import Posix
import Testing

/// The checked-out sources, as text.
enum SourceTree {
  struct File: CustomTestStringConvertible {
    let module: String
    let path: String
    let lines: [String]

    var testDescription: String { path }
  }

  /// The project's root: three folders above this file.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/")
  }()

  static func files(in folder: String) throws -> [File] {
    try FileSystem.list("\(root)/\(folder)").filter { $0.hasSuffix(".swift") }.map { path in
      let bytes = try FileSystem.read("\(root)/\(folder)/\(path)", limit: 1 << 20)
      let text = String(decoding: bytes, as: UTF8.self)
      return File(
        module: path.split(separator: "/").first.map(String.init) ?? "",
        path: "\(folder)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
