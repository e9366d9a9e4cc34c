import Conformance
import Testing

/// What the two grammars and the scenarios of the project say must be readable by this very program.
@Suite struct GrammarExamplesTests {
  /// An example of a page: the word behind `json` at its fence, and its text.
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let text: String
    var testDescription: String { "\(kind): \(text.prefix(60))" }
  }

  static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    var open: (kind: String, lines: [Substring])?
    for line in ProjectFile.text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```", let example = open {
        examples.append(Example(kind: example.kind, text: example.lines.joined(separator: "\n")))
        open = nil
      } else if line.hasPrefix("```json ") {
        open = (String(line.dropFirst(8)), [])
      } else {
        open?.lines.append(line)
      }
    }
    return examples
  }

  private static let frame = """
    {"format": "kling-mock scenario 1", "about": "An example.", "editions": ["2026-03"],
    """

  /// What is said to and by clients stands on the same page as the scenarios.
  private static let spoken = ["report", "stream", "capabilities"]

  @Test(arguments: examples(in: "scenarios/README.md").filter { spoken.contains($0.kind) })
  func `every example of what clients say is understood`(example: Example) throws {
    let bytes = Array(example.text.utf8)
    if example.kind == "capabilities" {
      let source = SourceText(name: "example", path: "README.md", bytes: bytes)
      _ = try Capabilities(reading: source, .kling())
    } else if example.text.contains(#""type": "hello""#) {
      var session = StreamSession()
      guard case .greeted? = session.receive(bytes + [10]).first else {
        Issue.record("no greeting: \(example.text)")
        return
      }
    } else {
      _ = try ClientReport(reading: bytes)
    }
  }

  @Test func `the example of a list is one`() throws {
    let page = ProjectFile.text("scenarios/README.md")
    let start = try #require(page.firstRange(of: "```text list\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "```")).lowerBound
    let list = try NameList(
      reading: SourceText(name: "list", path: "README.md", bytes: Array(page[start..<end].utf8)))
    #expect(list.entries.count == 2)
  }

  @Test(arguments: examples(in: "scenarios/README.md").filter { !spoken.contains($0.kind) })
  func `every example of the scenario grammar is a scenario`(example: Example) throws {
    let text =
      switch example.kind {
      case "scenario": example.text
      case "row":
        "\(Self.frame) \"cases\": {\"call\": \"text2video.create\", "
          + "\"base\": {\"prompt\": \"x\"}, \"rows\": [\(example.text)]}}"
      case "step": "\(Self.frame) \"steps\": [\(example.text)]}"
      case "goal":
        "\(Self.frame) \"goal\": \(example.text), \"steps\": [{\"received\": 0}]}"
      case "tenant":
        "\(Self.frame) \"tenant\": \(example.text), \"steps\": [{\"received\": 0}]}"
      default: ""
      }
    _ = try Scenario(
      reading: SourceText(name: "example", path: "README.md", bytes: Array(text.utf8)),
      catalogue: .kling())
  }

  @Test(arguments: examples(in: "golden/README.md"))
  func `every example of the golden grammar is a golden`(example: Example) throws {
    _ = try Golden(
      reading: SourceText(name: "example", path: "README.md", bytes: Array(example.text.utf8)),
      editions: Catalogue.kling().editions)
  }

  @Test(arguments: [
    "text2video/limits", "omni-video/three-shots", "callbacks/both-changes",
    "client/rate-limited-poll",
  ])
  func `every worked example is a scenario of the documented API`(name: String) throws {
    let path = "scenarios/\(name).json"
    let scenario = try Scenario(
      reading: SourceText(name: name, path: path, bytes: ProjectFile.bytes(path)),
      catalogue: .kling())
    #expect(scenario.name == name)
  }

  @Test func `the pages have examples at all`() {
    #expect(Self.examples(in: "scenarios/README.md").count > 8)
    #expect(Self.examples(in: "golden/README.md").count == 2)
  }

  @Test func `the grammar lists every law with its level`() {
    let page = ProjectFile.text("scenarios/README.md")
    for law in Law.all {
      #expect(page.contains("| `\(law.id)` | \(law.level.rawValue) |"))
    }
  }
}
