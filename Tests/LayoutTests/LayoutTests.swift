import Posix
import Testing

/// The modules, who may import whom, and where `unsafe` may stand: the written table.
///
/// The package manager does not notice an undeclared import of a sibling; this does.
@Suite struct LayoutTests {
  private static let imports: [String: Set<String>] = [
    "StrictJSON": [],
    "HTTPWire": [],
    "Digest": [],
    "Timekeeping": [],
    "Posix": ["CEpoll", "Glibc"],
    "Media": ["Digest"],
    "Credentials": ["StrictJSON", "Digest"],
    "Schema": ["StrictJSON", "Digest"],
    "KlingSpec": ["Schema", "StrictJSON"],
    "Transport": ["HTTPWire", "Posix", "Timekeeping"],
    "Simulation": ["KlingSpec", "Schema", "StrictJSON", "Digest", "Timekeeping", "Media"],
    "Service": [
      "HTTPWire", "Credentials", "Simulation", "KlingSpec", "Schema", "StrictJSON", "Digest",
      "Timekeeping", "Media",
    ],
    "Conformance": [
      "KlingSpec", "Schema", "Credentials", "HTTPWire", "Media", "Timekeeping", "StrictJSON",
      "Digest",
    ],
    "kling-mock": [
      "StrictJSON", "HTTPWire", "Digest", "Timekeeping", "Posix", "Media", "Credentials",
      "Schema", "KlingSpec", "Transport", "Simulation", "Service", "Conformance",
    ],
  ]

  /// Part of the language, for every module.
  private static let everywhere: Set<String> = ["Swift", "Synchronization"]

  /// The files in which memory is handled by hand, each with its proof; all of Posix besides.
  private static let unsafeFiles: Set<String> = []

  @Test func `every module imports what the table says, and nothing else`() throws {
    for file in try SourceTree.files(in: "Sources") {
      let allowed = try #require(Self.imports[file.module], "\(file.path) is of no known module")
      for name in file.lines.compactMap({ imported(by: $0) }) where !Self.everywhere.contains(name)
      {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `unsafe stands only where the table allows it`() throws {
    for file in try SourceTree.files(in: "Sources") where file.module != "Posix" {
      guard !Self.unsafeFiles.contains(file.path) else { continue }
      for (number, line) in file.lines.enumerated()
      where line.contains("nsafe") && !isComment(line) {
        let words = line.split { !($0.isLetter || $0 == "_") }
        #expect(
          !words.contains("unsafe") && !line.contains("withUnsafe"),
          "\(file.path):\(number + 1) is unsafe")
      }
    }
  }

  @Test func `every declaration that other modules see is documented`() throws {
    for file in try SourceTree.files(in: "Sources") {
      for (number, line) in file.lines.enumerated() where declares(line) {
        var above = number - 1
        while above >= 0, file.lines[above].trimmed.hasPrefix("@") { above -= 1 }
        #expect(
          above >= 0 && file.lines[above].trimmed.hasPrefix("///"),
          "\(file.path):\(number + 1) has no documentation")
      }
    }
  }

  @Test func `files stay short enough to be read`() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.files(in: folder) {
        #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
      }
    }
  }

  @Test func `the top level holds what it may and nothing else`() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "scenarios", "golden", "README.md",
    ]
    for path in try FileSystem.list(SourceTree.root) {
      let top = String(path.prefix { $0 != "/" })
      #expect(top.hasPrefix(".") || allowed.contains(top), "\(top) lies at the top level")
    }
  }

  /// The module that a line imports; nil for other lines.
  private func imported(by line: String) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
      words[..<place].allSatisfy({ ["package", "internal", "private", "@testable"].contains($0) })
    else { return nil }
    return String(words[place + 1].prefix { $0 != "." })
  }

  private func isComment(_ line: String) -> Bool { line.trimmed.hasPrefix("//") }

  private func declares(_ line: String) -> Bool {
    let words = line.trimmed.split(separator: " ").filter { !$0.hasPrefix("@") }
    guard words.first == "package", words.count > 1 else { return false }
    return words[1] != "import" && words[1] != "extension"
  }
}

extension String {
  var trimmed: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    return rest
  }
}
