import HTTPWire
import KlingSpec
import Schema
import StrictJSON
import Timekeeping

/// The four members around every JSON answer of the vendor's plane.
struct Envelope: ~Copyable {
  private static let ruleField = "X-Kling-Mock-Rule"
  private static let beforeID = Array(#"{"code":0,"message":"SUCCEED","request_id":""#.utf8)
  private static let afterID = Array(#"","data":"#.utf8)

  /// What writes the `data` of a request that was served.
  var writer: JSONWriter

  /// An answer to a request that was served (`envelope.success`).
  init(_ id: UniqueID) {
    // Everything before `data` is the same in every answer but for the id.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(960)
    bytes.append(contentsOf: Envelope.beforeID)
    id.append(to: &bytes)
    bytes.append(contentsOf: Envelope.afterID)
    writer = JSONWriter(appendingTo: bytes)
  }

  /// The answer, once its `data` is written.
  consuming func response(naming rule: String? = nil) -> HTTPResponse {
    writer.endObject()
    var fields = HTTPFields.json
    if let rule { fields.append(Envelope.ruleField, rule) }
    return HTTPResponse(status: 200, fields: fields, content: .bytes(writer.bytes))
  }

  /// The answer to a request that was refused (`envelope.error`).
  ///
  /// It has no `data`; the rule is told in a header of its own.
  static func refusal(_ refusal: Refusal, _ id: UniqueID) -> HTTPResponse {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("code", refusal.code.code)
    writer.member("message", refusal.message)
    writer.member("request_id", id.description)
    writer.endObject()
    var fields = HTTPFields.json
    fields.append(ruleField, refusal.rule)
    // A 401 has to say which scheme is wanted (RFC 9110, section 15.5.2).
    if refusal.code.status == 401 { fields.append("WWW-Authenticate", "Bearer") }
    if let seconds = refusal.retryAfter { fields.append("Retry-After", String(seconds)) }
    return HTTPResponse(
      status: refusal.code.status, fields: fields, content: .bytes(writer.bytes))
  }
}
