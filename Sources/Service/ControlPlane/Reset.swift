import HTTPWire
import Simulation
import StrictJSON

extension Service {
  /// `POST reset`: puts all or some parts of the tenant back to how they were at first.
  func reset(_ request: ControlRequest) throws(Problem) -> Reply {
    let members = try request.members(known: ["what"])
    var parts = Tenant.Part.allCases
    do throws(SettingFault) {
      if let names = try members.texts("what") {
        parts = []
        for name in names {
          guard let part = Tenant.Part(rawValue: name) else {
            let known = Tenant.Part.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingFault("/what", "'\(name)' is unknown; known are: \(known)")
          }
          parts.append(part)
        }
      }
    } catch {
      throw Problem(error)
    }
    request.tenant.reset(parts, wall: request.wall)
    return .now(
      answer(200) { writer in
        writer.name("reset")
        writer.beginArray()
        for part in parts { writer.string(part.rawValue) }
        writer.endArray()
      })
  }
}
