import Credentials
import HTTPWire
import StrictJSON

/// A callback as goldens hold it; its signature is checked, since its text differs from run to run.
struct CallbackEntry {
  /// The entry.
  let json: JSON
  /// What is wrong with it, in sentences without full stops.
  let complaints: [String]
  /// The task it speaks of; nil if it is no record of one.
  let task: String?

  init(
    _ request: HTTPRequest, answered: Int?, secrets: [String], _ symbolizer: inout Symbolizer
  ) {
    let body = try? JSON(parsing: request.body)
    task = body.flatMap(TaskRecord.init(record:))?.id
    var headers: JSONObject = [
      "content-type": request.fields["content-type"].map { .string($0) } ?? .null
    ]
    var complaints: [String] = []
    if let id = request.fields["webhook-id"] {
      headers.append(
        "webhook-id", .string(symbolizer.symbols.sight(id, as: .delivery).description))
      let time = request.fields["webhook-timestamp"].flatMap { Int($0) }
      let symbol = time.flatMap { symbolizer.symbols.symbol(ofMilliseconds: $0 * 1_000) }
      headers.append("webhook-timestamp", .string(symbol?.description ?? "unknown"))
      let signature = request.fields["webhook-signature"] ?? ""
      let isSigned = secrets.allSatisfy { secret in
        WebhookSignature(secret: secret)?.isValid(
          signature, id: id, timestamp: time ?? 0, body: request.body) ?? false
      }
      if !isSigned || secrets.isEmpty {
        complaints.append("callback \(id) is not signed by the account")
      }
      // What is signed differs from run to run; how many signatures there are, and of which
      // version, does not.
      let versions = signature.split(separator: " ").map { $0.prefix { $0 != "," } }
      headers.append("webhook-signature", .string(versions.joined(separator: " ")))
    }
    let symbolic = body.map { symbolizer.symbolic($0) }
    var entry: JSONObject = [
      "callback": .string("\(request.method) <receiver>\(request.target)"),
      "headers": .object(headers),
    ]
    if let answered { entry.append("answered", .number(JSONNumber(answered))) }
    entry.append("body", symbolic ?? Pinned.bytes(request.body))
    json = .object(entry)
    self.complaints = complaints + symbolizer.takeComplaints()
  }
}
