import HTTPWire
import KlingSpec
import Schema
import StrictJSON
import Timekeeping

/// The four members around every JSON answer of the vendor's plane.
enum Envelope {
  private static let ruleField = "X-Kling-Mock-Rule"
  private static let beforeID = Array(#"{"code":0,"message":"SUCCEED","request_id":""#.utf8)
  private static let afterID = Array(#"","data":"#.utf8)
  private static let json = HTTPFields([("Content-Type", "application/json")])

  /// The answer to a request that was served (`envelope.success`).
  static func success(
    _ id: UniqueID, naming rule: String? = nil, data: (inout JSONWriter) -> Void
  ) -> HTTPResponse {
    // Everything before `data` is the same in every answer but for the id.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_000)
    bytes.append(contentsOf: beforeID)
    id.append(to: &bytes)
    bytes.append(contentsOf: afterID)
    var writer = JSONWriter(appendingTo: bytes)
    data(&writer)
    writer.endObject()
    var fields = json
    if let rule { fields.append(ruleField, rule) }
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
    var fields = json
    fields.append(ruleField, refusal.rule)
    // A 401 has to say which scheme is wanted (RFC 9110, section 15.5.2).
    if refusal.code.status == 401 { fields.append("WWW-Authenticate", "Bearer") }
    if let seconds = refusal.retryAfter { fields.append("Retry-After", String(seconds)) }
    return HTTPResponse(
      status: refusal.code.status, fields: fields, content: .bytes(writer.bytes))
  }
}
