import HTTPWire
import StrictJSON
import Timekeeping

/// A server of the test API with a control plane, in memory: good by default, bad on request.
final class FakeMock {
  /// What the rules of the fake say of a body.
  struct Opinion {
    var refusal: (status: Int, code: Int, message: String, rule: String)?
    var others: [String] = []
    var warnings: [String] = []
    var failure: String?
  }

  struct Task {
    let id: String
    let created: Int
    let failure: String?
    var polls = 0
    var callback: String?
    var externalID: String?
  }

  struct Tenant {
    let name: String
    var now: Int
    var clock: String
    var tasks: [Task] = []
    var journal: [JSON] = []
    var requests = 0
    var ids = SnowflakeMaker(worker: 1)
    var faults: [JSON] = []
    var gets = 0
  }

  var judge: (JSON) -> Opinion = { _ in Opinion() }
  /// Set to serve the API without a control plane.
  var isForeign = false
  /// Mixed into every answer, to make two runs differ.
  var noise = ""
  var media: [UInt8] = Array("not a movie".utf8)
  private(set) var tenants: [Tenant] = []
  private(set) var calls: [HTTPRequest] = []
  private(set) var deliveries: [(url: String, body: JSON)] = []
  private var seen = 0

  func answer(_ request: HTTPRequest, from server: String) -> HTTPResponse {
    if request.path.hasPrefix("/__kling/media/") {
      calls.append(request)
      return HTTPResponse(status: 200, type: "video/mp4", body: media)
    }
    if request.path.hasPrefix("/__kling/") { return isForeign ? missing : control(request) }
    calls.append(request)
    return api(request, from: server)
  }

  private var missing: HTTPResponse {
    HTTPResponse(status: 404, type: "text/html", body: Array("<h1>404</h1>".utf8))
  }

  private func control(_ request: HTTPRequest) -> HTTPResponse {
    let body = (try? JSON(parsing: request.body)) ?? .null
    switch (request.method, request.path) {
    case ("GET", "/__kling/version"): return json(200, ["name": "kling-mock"])
    case ("POST", "/__kling/tenants"):
      let name = "t\(tenants.count + 1)"
      tenants.append(
        Tenant(
          name: name, now: body["now"]?.int ?? 0, clock: body["clock"]?.string ?? "",
          faults: body["faults"]?.array ?? []))
      return json(
        201,
        [
          "name": .string(name), "access_key": .string("access-\(name)"),
          "secret_key": .string("secret-\(name)"), "api_key": .string("key-\(name)"),
        ])
    case ("POST", "/__kling/clock/advance"):
      guard let index = tenant(of: request) else { return missing }
      advance(index)
      return json(200, ["mode": "manual", "now": .number(JSONNumber(tenants[index].now))])
    case ("GET", "/__kling/journal"):
      guard let index = tenant(of: request) else { return missing }
      return json(200, ["entries": .array(tenants[index].journal), "dropped": 0])
    default: return missing
    }
  }

  private func advance(_ index: Int) {
    for position in tenants[index].tasks.indices {
      for polls in 2...3 {
        tenants[index].tasks[position].polls = polls
        tenants[index].now += 1_000
        if let url = tenants[index].tasks[position].callback {
          deliveries.append((url, record(tenants[index].tasks[position], from: "http://mock")))
        }
      }
    }
  }

  private func tenant(of request: HTTPRequest) -> Int? {
    let field = request.fields["authorization"] ?? ""
    if isForeign, tenants.isEmpty {
      tenants.append(Tenant(name: "real", now: 1_790_000_000_000, clock: "real"))
    }
    if isForeign { return 0 }
    if field.hasPrefix("Bearer key-") {
      return tenants.firstIndex { "Bearer key-\($0.name)" == field }
    }
    return field.isEmpty ? nil : tenants.indices.last
  }

  private func api(_ request: HTTPRequest, from server: String) -> HTTPResponse {
    guard let index = tenant(of: request) else {
      return refusal(nil, request, (401, 1001, "Authorization is empty", "auth.missing"))
    }
    if request.method == "POST" { return create(request, index) }
    if request.path == "/v1/clips" {
      return success(index, request, .array([]))
    }
    let id = request.path.split(separator: "/").last.map(String.init) ?? ""
    tenants[index].gets += 1
    if let fault = tenants[index].faults.first, fault["nth"]?.int == tenants[index].gets {
      return refusal(index, request, (429, 1302, "too many requests", "ratelimit.qps"))
    }
    guard
      let position = tenants[index].tasks.firstIndex(where: { $0.id == id || $0.externalID == id })
    else {
      let text = "Task not found by id/external id: \(id)"
      return refusal(index, request, (400, 1201, text, "task.not_found"))
    }
    if tenants[index].clock == "polls" || isForeign { tenants[index].tasks[position].polls += 1 }
    return success(index, request, record(tenants[index].tasks[position], from: server))
  }

  private func create(_ request: HTTPRequest, _ index: Int) -> HTTPResponse {
    guard let body = try? JSON(parsing: request.body) else {
      return refusal(
        index, request, (400, 1200, "Invalid request parameters", "body.not_json"))
    }
    let opinion = judge(body)
    if let wish = opinion.refusal {
      return refusal(index, request, wish, others: opinion.others)
    }
    let now = tenants[index].now
    let id = tenants[index].ids.next(at: Instant(milliseconds: now)).description
    var task = Task(id: id, created: now, failure: opinion.failure)
    task.callback = body["callback_url"]?.string
    task.externalID = body["external_task_id"]?.string
    tenants[index].tasks.append(task)
    return success(index, request, record(task, from: ""), warnings: opinion.warnings)
  }

  private func record(_ task: Task, from server: String) -> JSON {
    let states = [
      "submitted", "submitted", "processing", task.failure == nil ? "succeed" : "failed",
    ]
    let polls = min(task.polls, 3)
    let updated = task.created + [0, 0, 1_000, 3_000][polls]
    var record: JSONObject = [
      "task_id": .string(task.id), "task_status": .string(states[polls]),
      "created_at": .number(JSONNumber(task.created)), "updated_at": .number(JSONNumber(updated)),
    ]
    if polls > 0 { record.append("task_status_msg", .string(polls == 3 ? task.failure ?? "" : "")) }
    if polls == 3, task.failure == nil {
      let id = UniqueID(seed: 7, sequence: UInt64(task.created)).description
      let video: JSON = [
        "id": .string(id), "url": .string("\(server)/__kling/media/\(tenants[0].name)/\(id).mp4"),
      ]
      record.append("task_result", ["videos": [video]])
    }
    return .object(record)
  }

  private func success(
    _ index: Int, _ request: HTTPRequest, _ data: JSON, warnings: [String] = []
  ) -> HTTPResponse {
    note(index, request, 200, [], warnings)
    return json(
      200, ["code": 0, "message": "SUCCEED", "request_id": requestID(), "data": data])
  }

  private func refusal(
    _ index: Int?, _ request: HTTPRequest,
    _ wish: (status: Int, code: Int, message: String, rule: String), others: [String] = []
  ) -> HTTPResponse {
    if let index { note(index, request, wish.status, [wish.rule] + others, []) }
    var response = json(
      wish.status,
      [
        "code": .number(JSONNumber(wish.code)), "message": .string(wish.message + noise),
        "request_id": requestID(),
      ])
    if !isForeign { response.fields.append("X-Kling-Mock-Rule", wish.rule) }
    if wish.status == 429 { response.fields.append("Retry-After", "1") }
    return response
  }

  private func note(
    _ index: Int, _ request: HTTPRequest, _ status: Int, _ violations: [String],
    _ warnings: [String]
  ) {
    let mention = { (rule: String) -> JSON in ["rule": .string(rule), "grade": "ours"] }
    tenants[index].journal.append([
      "seq": .number(JSONNumber(tenants[index].journal.count + 1)),
      "method": .string(request.method), "path": .string(request.path),
      "status": .number(JSONNumber(status)), "violations": .array(violations.map(mention)),
      "warnings": .array(warnings.map(mention)),
    ])
  }

  private func requestID() -> JSON {
    seen += 1
    return .string(UniqueID(seed: 3, sequence: UInt64(seen)).description)
  }

  private func json(_ status: Int, _ body: JSON) -> HTTPResponse {
    HTTPResponse(status: status, type: "application/json", body: body.utf8(.compact))
  }
}
