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
        for entry in request.tenant.faults.entries {
          writer.beginObject()
          writer.member("id", "fault-\(entry.number)")
          writer.member("on", entry.fault.call)
          writer.member("nth", entry.fault.nth)
          writer.member("answer", entry.fault.code)
          if let seconds = entry.fault.retryAfter { writer.member("retry_after", seconds) }
          writer.member("seen", entry.seen)
          writer.endObject()
        }
        writer.endArray()
      })
  }

  /// `POST faults`: one call to come is answered with a row of the error table.
  func addFault(_ request: ControlRequest) throws(Problem) -> Reply {
    let members = try request.members(known: Fault.known)
    let fault: Fault
    do {
      fault = try Fault(reading: members, request.tenant.specification)
    } catch {
      throw Problem(error)
    }
    let number = request.tenant.faults.add(fault)
    return .now(answer(201) { $0.member("id", "fault-\(number)") })
  }

  /// `DELETE faults`: none strikes any more.
  func clearFaults(_ request: ControlRequest) -> Reply {
    request.tenant.faults.removeAll()
    return .now(HTTPResponse(status: 204))
  }
}
