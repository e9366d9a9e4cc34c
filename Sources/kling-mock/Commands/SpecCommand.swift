import Conformance
import KlingSpec
import Posix
import Schema

/// `spec`: the documented API as this program knows it.
enum SpecCommand {
  private static let topics = SpecTopic.allCases.map(\.rawValue)

  static let command = Command(
    name: "spec", summary: "print the catalogue that the server answers from",
    operands: topics.joined(separator: "|") + " | rules --diff EDITION EDITION",
    options: [
      .init(name: "--format", value: "text|json|markdown", help: "how to write it (text)"),
      .init(name: "--edition", value: "E", help: "only what holds in this edition"),
      .init(name: "--diff", value: nil, help: "in what the rules of two editions differ"),
      .init(name: "--scenarios", value: "DIR", help: "where proofs are looked for (scenarios)"),
      .init(name: "--golden", value: "DIR", help: "what they showed (golden)"),
    ])

  static func run(_ arguments: Arguments) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", standard: Listing.Format.text)
    let edition = try arguments.edition("--edition")
    let listing =
      arguments.has("--diff") ? try differences(arguments) : try listing(of: edition, arguments)
    Console.output.write(listing.text(format))
    return .good
  }

  private static func listing(
    of edition: Edition?, _ arguments: Arguments
  ) throws(UsageFault) -> Listing {
    guard arguments.operands.count == 1, let topic = SpecTopic(rawValue: arguments.operands[0])
    else {
      throw UsageFault(
        message: "say what to print, one of \(topics.joined(separator: ", ")): "
          + "`kling-mock spec rules`")
    }
    if let listing = try topic.listing(of: edition) { return listing }
    let folder = try ScenarioFolder(arguments)
    let catalogue = try Catalogue.compiled()
    let run = CheckRun(
      scenarios: folder.scenarios, goldens: folder.goldens, catalogue: catalogue,
      options: CheckOptions())
    return RuleListing(
      proofs: Proofs.computed(from: run.pairs, catalogue: catalogue), edition: edition
    ).listing
  }

  /// What differs between the two editions behind `rules`.
  private static func differences(_ arguments: Arguments) throws(UsageFault) -> Listing {
    guard !arguments.has("--edition") else {
      throw UsageFault(message: "--diff names its two editions itself: leave --edition out")
    }
    let words = arguments.operands
    guard words.count == 3, words[0] == SpecTopic.rules.rawValue else {
      throw UsageFault(
        message: "--diff compares the rules of two editions: "
          + "`kling-mock spec rules --diff 2026-03 2026-09`")
    }
    let one = try Arguments.edition(words[1], of: "--diff")
    return RuleListing.differences(from: one, to: try Arguments.edition(words[2], of: "--diff"))
  }
}

extension Arguments {
  /// The edition that an option names; nil when it was not given.
  func edition(_ name: String) throws(UsageFault) -> Edition? {
    guard let text = text(name) else { return nil }
    return try Arguments.edition(text, of: name)
  }

  /// The edition of that name, written behind an option.
  static func edition(_ text: String, of name: String) throws(UsageFault) -> Edition {
    guard let edition = Edition(named: text) else {
      let all = Edition.all.map(\.name).joined(separator: ", ")
      throw UsageFault(message: "\(name) is one of \(all), not '\(text)'")
    }
    return edition
  }
}

extension Catalogue {
  /// The catalogue of this program; a mistake in it is a mistake of the program.
  static func compiled() throws(UsageFault) -> Catalogue {
    do {
      return try .kling()
    } catch {
      throw UsageFault(message: "the program's own catalogue is wrong: \(error)")
    }
  }
}
