import HTTPWire
import Simulation
import StrictJSON

/// Why a request outside of the vendor's plane is not served, as problem details (RFC 9457).
struct Problem: Error, Equatable {
  let status: Int
  let detail: String
  /// The JSON Pointer to the value that is wrong, if it is one.
  var pointer: String?
  /// The calls there are, where the path was none of them.
  var calls: [String] = []
  /// Seconds to send as `Retry-After`; nil for no such field.
  var retryAfter: Int?
  /// The methods that the path has, where the method was none of them.
  var allowed: [String] = []

  init(_ status: Int, _ detail: String) {
    self.status = status
    self.detail = detail
    retryAfter = status == 503 ? 1 : nil
  }

  /// A value of the request that is not what it may be.
  init(_ fault: SettingFault) {
    self.init(400, fault.message)
    pointer = fault.pointer.isEmpty ? nil : fault.pointer
  }

  /// A known path under a method that is none of its own.
  static func wrongMethod(_ methods: [String]) -> Problem {
    let allowed = Service.allowed(methods)
    var problem = Problem(405, "this path answers to \(allowed.joined(separator: ", "))")
    problem.allowed = allowed
    return problem
  }

  /// The answer that says so.
  var response: HTTPResponse {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("type", "about:blank")
    writer.member("title", StatusPhrase.of(status))
    writer.member("status", status)
    writer.member("detail", detail)
    if let pointer { writer.member("pointer", pointer) }
    if !calls.isEmpty {
      writer.name("calls")
      writer.beginArray()
      for call in calls { writer.string(call) }
      writer.endArray()
    }
    writer.endObject()
    var fields = HTTPFields([("Content-Type", "application/problem+json")])
    if !allowed.isEmpty { fields.append("Allow", allowed.joined(separator: ", ")) }
    if status == 401 { fields.append("WWW-Authenticate", "Bearer") }
    if let retryAfter { fields.append("Retry-After", String(retryAfter)) }
    return HTTPResponse(status: status, fields: fields, content: .bytes(writer.bytes))
  }
}
