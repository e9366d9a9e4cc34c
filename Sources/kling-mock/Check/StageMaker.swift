import Conformance
import HTTPWire
import Posix
import Schema
import Simulation

/// Makes a stage for each run of a scenario: a fresh mock on a free port, or the server that was named.
struct StageMaker: Sendable {
  private let remote: String?
  private let specifications: Specifications
  /// The client under test; nil if the server is.
  var client: ClientAttachment?

  /// Fresh mocks in which rules are switched off.
  init(without rules: Set<String>) {
    remote = nil
    specifications = Specifications(without: rules)
  }

  init(server: String?) throws(UsageFault) {
    specifications = .complete
    guard var text = server else {
      remote = nil
      return
    }
    while text.hasSuffix("/") { text.removeLast() }
    do {
      _ = try URLReference(text)
    } catch {
      throw UsageFault(message: "--server: \(error)")
    }
    remote = text
  }

  /// A stage whose default account is served an edition.
  func stage(_ edition: Edition) throws(HarnessTrouble) -> LoopStage {
    do throws(SystemFault) {
      guard let remote else {
        return try LoopStage(specifications, edition, client: client)
      }
      return try LoopStage(remote: remote)
    } catch {
      throw HarnessTrouble("\(error)")
    }
  }
}
