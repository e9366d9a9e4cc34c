import HTTPWire
import Simulation
import StrictJSON

extension Service {
  /// `GET outcomes`: those that still wait for a create, oldest first.
  func listOutcomes(_ request: ControlRequest) -> Reply {
    .now(
      answer(200) { writer in
        writer.name("outcomes")
        writer.beginArray()
        for entry in request.tenant.outcomes.entries { write(entry, to: &writer) }
        writer.endArray()
      })
  }

  /// `POST outcomes`: what the next matching creates become.
  func addOutcome(_ request: ControlRequest) throws(Problem) -> Reply {
    let members = try request.members(known: ScriptedOutcome.known)
    let outcome: ScriptedOutcome
    do {
      outcome = try ScriptedOutcome(reading: members, request.tenant.specification)
    } catch {
      throw Problem(error)
    }
    let number = request.tenant.outcomes.add(outcome)
    return .now(answer(201) { $0.member("id", "outcome-\(number)") })
  }

  /// `DELETE outcomes`: none waits any more.
  func clearOutcomes(_ request: ControlRequest) -> Reply {
    request.tenant.outcomes.removeAll()
    return .now(HTTPResponse(status: 204))
  }

  private func write(_ entry: OutcomeList.Entry, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", "outcome-\(entry.number)")
    switch entry.outcome.ending {
    case .succeed: writer.member("outcome", "succeed")
    case .refuse: writer.member("outcome", "refuse")
    case .fail(let message):
      writer.member("outcome", "fail")
      writer.member("message", message)
    case .stuckSubmitted, .stuckProcessing:
      writer.member("outcome", "stuck")
      let isEarly = entry.outcome.ending == .stuckSubmitted
      writer.member("state", isEarly ? "submitted" : "processing")
    }
    writer.name("match")
    writer.beginObject()
    let match = entry.outcome.match
    if let endpoint = match.endpoint { writer.member("endpoint", endpoint) }
    if let id = match.externalID { writer.member("external_task_id", id) }
    if let prompt = match.prompt { writer.member("prompt", prompt) }
    writer.endObject()
    writer.member("count", entry.left)
    writer.endObject()
  }
}
