import Conformance
import KlingSpec
import Posix
import Schema

/// `spec`: the documented API as this program knows it.
enum SpecCommand {
  static let command = Command(
    name: "spec", summary: "print the catalogue that the server answers from",
    operands: "rules|endpoints",
    options: [
      .init(name: "--format", value: "text|json|markdown", help: "how to write it (text)"),
      .init(name: "--edition", value: "E", help: "only what holds in this edition"),
      .init(name: "--scenarios", value: "DIR", help: "where proofs are looked for (scenarios)"),
      .init(name: "--golden", value: "DIR", help: "what they showed (golden)"),
    ])

  static func run(_ arguments: Arguments) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", standard: ListingFormat.text)
    let edition = try arguments.edition("--edition")
    switch arguments.operands {
    case ["rules"]: break
    case ["endpoints"]:
      Console.output.write(try EndpointListing(edition ?? .march2026).text(format))
      return .good
    default:
      throw UsageFault(
        message: "say what to print: `kling-mock spec rules` or `kling-mock spec endpoints`")
    }
    let folder = try ScenarioFolder(arguments)
    let catalogue = try Catalogue.compiled()
    let run = CheckRun(
      scenarios: folder.scenarios, goldens: folder.goldens, catalogue: catalogue,
      options: CheckOptions())
    let listing = RuleListing(
      proofs: Proofs.computed(from: run.pairs, catalogue: catalogue), edition: edition)
    switch format {
    case .text: Console.output.write(listing.text)
    case .json: Console.output.write(listing.json)
    case .markdown: Console.output.write(listing.markdown)
    }
    return .good
  }
}

/// How a listing is written.
enum ListingFormat: String, CaseIterable {
  case text, json, markdown
}

extension Arguments {
  /// The edition that an option names; nil when it was not given.
  func edition(_ name: String) throws(UsageFault) -> Edition? {
    guard let text = text(name) else { return nil }
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
