import HTTPWire
import KlingSpec
import Schema
import Service
import Simulation
import StrictJSON
import Timekeeping

/// The whole server below the sockets: any body is answered, in the envelope of its plane.
enum ServiceTarget {
  private static let dawn = 1_790_000_000_000
  private static let specifications = Specifications()

  /// The bytes as the body of a create, in both editions and at both endpoints.
  static func checkCreate(_ bytes: [UInt8]) {
    for edition in Edition.all {
      let service = service(edition)
      for endpoint in ["text2video", "omni-video"] {
        let path = "/v1/videos/\(endpoint)"
        let created = send(service, "POST", path, bytes)
        let code = checkEnvelope(created)
        guard code == 0 else { continue }
        guard case .string(let id)? = created.json["data"]?["task_id"] else {
          demand(false, "a task without an id: \(created.json.text())")
          return
        }
        _ = send(service, "POST", "/__kling/clock/advance", Array(#"{"until":"idle"}"#.utf8))
        let looked = send(service, "GET", "\(path)/\(id)", [])
        demand(checkEnvelope(looked) == 0, "a task cannot be queried: \(looked.json.text())")
        let status = looked.json["data"]?["task_status"]?.string ?? ""
        demand(["succeed", "failed"].contains(status), "a task is \(status) in the end")
      }
      let journal = send(service, "GET", "/__kling/journal", [])
      demand(journal.json["entries"]?.array?.isEmpty == false, "the journal is empty")
    }
  }

  /// The bytes as the body of every call of the control plane that takes one.
  static func checkControl(_ bytes: [UInt8]) {
    let service = service(.march2026)
    for call in ["tenants", "outcomes", "faults", "clock/advance", "reset"] {
      let answer = send(service, "POST", "/__kling/\(call)", bytes)
      let isGood = 200...201 ~= answer.status
      demand(isGood || 400...499 ~= answer.status, "\(call) answers \(answer.status)")
      demand(answer.json.object != nil, "\(call) answers no object")
      guard !isGood else { continue }
      demand(answer.json["detail"]?.string?.isEmpty == false, "\(call) does not say what is wrong")
    }
    let body = Array(#"{"model_name": "kling-v3", "prompt": "A paper boat."}"#.utf8)
    _ = checkEnvelope(send(service, "POST", "/v1/videos/text2video", body))
  }

  private struct Answer {
    let status: Int
    let fields: HTTPFields
    let json: JSON
  }

  private static func service(_ edition: Edition) -> Service {
    var settings = TenantSettings(edition: edition)
    settings.clock = .manual
    let world = World(
      WorldOptions(settings: settings), specifications, wall: Instant(milliseconds: dawn))
    return Service(
      world, ServiceOptions(version: "0.0", publicURL: nil, authorities: ["127.0.0.1:1"]))
  }

  private static func send(
    _ service: Service, _ method: String, _ path: String, _ body: [UInt8]
  ) -> Answer {
    let fields = HTTPFields([("Authorization", "Bearer mock-api-key"), ("Host", "a:8787")])
    let request = HTTPRequest(method: method, target: path, fields: fields, body: body)
    let response: HTTPResponse
    switch service.reply(to: request, on: 0, now: dawn) {
    case .now(let now), .after(_, let now), .cut(_, let now): response = now
    case .reset, .waiting: return Answer(status: 400, fields: HTTPFields(), json: ["detail": "-"])
    }
    guard case .bytes(let content) = response.content,
      let json = try? JSON(parsing: content, limits: JSONLimits(depth: .max))
    else {
      demand(false, "\(method) \(path) answers no JSON")
      return Answer(status: 0, fields: HTTPFields(), json: .null)
    }
    return Answer(status: response.status, fields: response.fields, json: json)
  }

  /// The business code of an answer of the vendor's plane, which always has the same frame.
  private static func checkEnvelope(_ answer: Answer) -> Int {
    guard let code = answer.json["code"]?.int, let message = answer.json["message"]?.string,
      answer.json["request_id"]?.string != nil
    else {
      demand(false, "an answer without its frame: \(answer.json.text())")
      return 0
    }
    demand((code == 0) == (answer.status == 200), "code \(code) with status \(answer.status)")
    demand(!message.isEmpty, "a refusal without words")
    guard code != 0, let rule = answer.fields["x-kling-mock-rule"] else { return code }
    demand(
      Specification.rules.contains { $0.id == rule || $0.aliases.contains(rule) },
      "nobody documents the rule \(rule)")
    return code
  }
}
