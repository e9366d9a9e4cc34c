import Conformance
import HTTPWire
import KlingSpec
import Schema
import StrictJSON

/// A stage whose server answers as the catalogue predicts, unless it was told to get a part wrong.
final class PredictedServer: Stage {
  /// What a server may get wrong.
  enum Fault: String, CaseIterable, Sendable {
    case status, code, message, rule, violations, warnings, acceptance, failure, state, memory
  }

  let server = "http://127.0.0.1:4000"
  let wallClock = 1_790_000_000_000
  private(set) var accounts: [JSON] = []
  private let boundaries: Boundaries
  private let fault: Fault?
  private var tasks: [JSON] = []
  private var journal: [JSON] = []
  private var ids: Set<String> = []

  init(_ boundaries: Boundaries, fault: Fault? = nil) {
    self.boundaries = boundaries
    self.fault = fault
  }

  func exchange(
    _ request: HTTPRequest, with authority: String
  ) throws(HarnessTrouble) -> HTTPResponse {
    let body = (try? JSON(parsing: request.body)) ?? .null
    switch (request.method, request.path) {
    case ("POST", "/__kling/tenants"):
      accounts.append(body)
      (tasks, journal, ids) = ([], [], [])
      return json(
        201, ["name": "t", "access_key": "a", "secret_key": "s", "api_key": "k"])
    case ("GET", "/__kling/journal"): return json(200, ["entries": .array(journal)])
    case ("GET", _): return json(200, ["data": .array(tasks)])
    default: return create(request.path, body)
    }
  }

  private func create(_ path: String, _ body: JSON) -> HTTPResponse {
    let prediction = boundaries.predictor.prediction(for: body)
    let first = fault == .acceptance ? nil : prediction.violations.first
    let taken = first == nil ? idTaken(by: body) : nil
    let violations =
      prediction.violations.map(\.rule) + [taken?.rule].compactMap(\.self)
      + (fault == .violations ? ["more"] : [])
    let warnings = prediction.warnings + (fault == .warnings ? ["more"] : [])
    let mention = { (rule: String) -> JSON in ["rule": .string(rule)] }
    journal.append([
      "seq": .number(JSONNumber(journal.count + 1)), "method": "POST", "path": .string(path),
      "violations": .array(violations.map(mention)), "warnings": .array(warnings.map(mention)),
    ])
    // A delivery stands in the journal too, and is no request.
    journal.append([
      "seq": .number(JSONNumber(journal.count + 1)), "method": "POST",
      "path": "https://client/hook",
    ])
    if let taken { return refuse(taken.code, taken.message, taken.rule) }
    guard let first else { return accept(prediction) }
    return refuse(first.code, first.message, first.rule)
  }

  /// The refusal of an owner's id that came before; a server that forgets has none.
  private func idTaken(by body: JSON) -> Refusal? {
    guard let id = body["external_task_id"]?.string, !id.isEmpty else { return nil }
    let isNew = ids.insert(id).inserted
    return isNew || fault == .memory ? nil : Refusals.externalIDExists(id)
  }

  private func refuse(_ code: RefusalCode, _ message: String, _ rule: String) -> HTTPResponse {
    var response = json(
      code.status + (fault == .status ? 1 : 0),
      [
        "code": .number(JSONNumber(code.code + (fault == .code ? 1 : 0))),
        "message": .string(message + (fault == .message ? "." : "")),
      ])
    response.fields.append("X-Kling-Mock-Rule", fault == .rule ? "another" : rule)
    return response
  }

  private func accept(_ prediction: Prediction) -> HTTPResponse {
    let id = JSON.string("t\(tasks.count)")
    let reason = fault == .failure ? "" : prediction.failure?.message ?? ""
    let state = fault == .state ? "processing" : reason.isEmpty ? "succeed" : "failed"
    tasks.append(["task_id": id, "task_status": .string(state), "task_status_msg": .string(reason)])
    return json(
      200,
      [
        "code": 0, "message": "SUCCEED", "data": ["task_id": id, "task_status": "submitted"],
      ])
  }

  private func json(_ status: Int, _ body: JSON) -> HTTPResponse {
    HTTPResponse(status: status, type: "application/json", body: body.utf8(.compact))
  }

  func openReceiver(answering statuses: [Int]) throws(HarnessTrouble) -> String { server }
  func received() -> [HTTPRequest] { [] }
  func reserveListener() throws(HarnessTrouble) -> String { server }
  func run(_ job: ClientJob) throws(HarnessTrouble) -> ClientExit {
    throw HarnessTrouble("no client is run here")
  }
  func observed() -> [ObservedExchange] { [] }
  func wait(milliseconds: Int) {}
}
