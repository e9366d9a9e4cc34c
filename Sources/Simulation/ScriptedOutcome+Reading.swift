package import KlingSpec
import Schema

extension ScriptedOutcome {
  /// The names that the object of an outcome may have.
  package static let known = ["outcome", "message", "state", "match", "count"]

  /// The words for the ways a task can go.
  private enum Word: String, CaseIterable {
    case succeed, fail, stuck, refuse
  }

  /// The words for the states a task can be stuck in.
  private enum State: String, CaseIterable {
    case submitted, processing
  }

  /// The outcome that an object declares; `match` may only name endpoints of the specification.
  package init(reading members: Members, _ specification: Specification) throws(SettingFault) {
    let message = try members.text("message")
    let state = try members.word("state", of: State.self)
    let ending: Ending
    switch try members.word("outcome", of: Word.self) {
    case .succeed: ending = .succeed
    case .fail: ending = .fail(message: message ?? ScriptedOutcome.usualMessage)
    case .stuck: ending = state == .submitted ? .stuckSubmitted : .stuckProcessing
    case .refuse: ending = .refuse
    case nil: throw members.fault("outcome", "one of succeed, fail, stuck, refuse")
    }
    var match = Match()
    let known = ["endpoint", "external_task_id", "prompt"]
    if let wanted = try members.object("match", known: known) {
      match.endpoint = try wanted.text("endpoint")
      match.externalID = try wanted.text("external_task_id")
      match.prompt = try wanted.text("prompt")
      if let endpoint = match.endpoint,
        !specification.calls.contains(where: { $0.endpoint == endpoint })
      {
        throw wanted.fault("endpoint", "an endpoint of edition \(specification.edition.name)")
      }
    }
    self.init(ending, match: match, count: try members.integer("count", in: 1...1_000_000) ?? 1)
  }
}
