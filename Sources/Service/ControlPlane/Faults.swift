import HTTPWire
import Simulation
import StrictJSON

extension Service {
  /// `GET faults`: the declared ones, oldest first, and how often their calls were seen.
  func listFaults(_ request: ControlRequest) -> Reply {
    .now(
      answer(200) { writer in
        writer.name("faults")
        writer.beginArray()
        for entry in request.tenant.faults.entries { write(entry, to: &writer) }
        writer.endArray()
      })
  }

  /// `POST faults`: what goes wrong with calls to come.
  func addFault(_ request: ControlRequest) throws(Problem) -> Reply {
    let members = try request.members(known: Fault.known)
    let fault: Fault
    do {
      fault = try Fault(reading: members, request.tenant.specification)
    } catch {
      throw Problem(error)
    }
    let id = request.tenant.faults.add(fault)
    return .now(answer(201) { $0.member("id", id) })
  }

  /// `DELETE faults`: none strikes any more.
  func clearFaults(_ request: ControlRequest) -> Reply {
    request.tenant.faults.removeAll()
    return .now(HTTPResponse(status: 204))
  }

  private func write(_ entry: FaultList.Entry, to writer: inout JSONWriter) {
    let fault = entry.fault
    writer.beginObject()
    writer.member("id", entry.id)
    writer.member("on", fault.call)
    writer.member("nth", fault.turns.nth)
    if let every = fault.turns.every { writer.member("every", every) }
    if let count = fault.turns.count { writer.member("count", count) }
    switch fault.effect {
    case .answer(let code, let retryAfter):
      writer.member("answer", code)
      if let retryAfter { writer.member("retry_after", retryAfter) }
    case .cut(let bytes): writer.member("cut_after", bytes)
    case .reset:
      writer.name("reset")
      writer.boolean(true)
    case .late: break
    }
    if fault.delay > 0 { writer.member("delay_ms", fault.delay) }
    writer.member("seen", entry.seen)
    writer.endObject()
  }
}
