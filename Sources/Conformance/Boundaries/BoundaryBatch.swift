import HTTPWire
import KlingSpec
package import Schema
import StrictJSON

/// Some cases that share an account, and what became of them.
package struct BoundaryBatch {
  private let calls: BoundaryCalls
  private let stage: any Stage
  private let authority: String
  private let account: Account
  private var taken: Set<String> = []
  private var sent: [Sent] = []

  private struct Sent {
    let place: Int
    let request: HTTPRequest
    let expected: BoundaryAnswer
    var got: BoundaryAnswer
    let task: String?
  }

  /// How many cases may share an account: with two callbacks of each they fit into what one reading
  /// of the journal shows, and their tasks onto a page.
  static let size = 300

  /// Opens an account in which every task ends at once.
  package init(_ calls: BoundaryCalls, on stage: any Stage) throws(HarnessTrouble) {
    self.calls = calls
    self.stage = stage
    authority = try ServerAddress(stage.server).authority
    account = try ControlPlane(stage: stage, authority: authority).openAccount([
      "edition": .string(calls.edition.name), "seed": 0, "clock": "manual",
      "now": 1_790_000_000_000, "pace": "instant", "inputs": Call.boundaryPremises.inputs,
    ])
  }

  /// Sends the cases and says which were answered otherwise than predicted.
  package mutating func differences(
    of cases: ArraySlice<BoundaryCase>
  ) throws(HarnessTrouble) -> [BoundaryMismatch] {
    for place in cases.indices { try send(cases[place], at: place) }
    try readJournal()
    if sent.contains(where: { $0.task != nil }) { try readEnds() }
    return sent.filter { $0.expected != $0.got }.map { sent in
      BoundaryMismatch(
        name: cases[sent.place].name, kind: sent.expected.difference(from: sent.got),
        predicted: sent.expected.lines, got: sent.got.lines,
        body: cases[sent.place].body.text(.compact), curl: CurlLine.text(of: sent.request))
    }
  }

  private mutating func send(_ item: BoundaryCase, at place: Int) throws(HarnessTrouble) {
    let request = request("POST", calls.create.path, item.body.utf8(.compact))
    let response = try stage.exchange(request, with: authority)
    let body = try? JSON(parsing: response.bytes)
    let prediction =
      calls.create.action == .makeAtOnce ? item.prediction.atOnce : item.prediction
    let id = prediction.isAccepted ? externalID(in: item.body) : nil
    let expected = BoundaryAnswer(prediction, externalID: id, taken: taken)
    if let id { taken.insert(id) }
    sent.append(
      Sent(
        place: place, request: request, expected: expected, got: BoundaryAnswer(response, body),
        task: calls.create.action == .createTask
          ? body.flatMap(TaskRecord.init(answer:))?.id : nil))
  }

  private mutating func readJournal() throws(HarnessTrouble) {
    let entries = try ControlPlane(stage: stage, authority: authority)
      .journal(of: account, after: 0).filter { $0.path == calls.create.path }
    guard entries.count == sent.count else {
      throw HarnessTrouble("the journal has \(entries.count) entries for \(sent.count) requests")
    }
    for index in sent.indices {
      sent[index].got.violations = entries[index].violations.map(\.rule)
      sent[index].got.warnings = Set(entries[index].warnings.map(\.rule)).sorted()
    }
  }

  /// Looks how the tasks ended, all at once in a list.
  private mutating func readEnds() throws(HarnessTrouble) {
    guard let list = calls.list else { return }
    let request =
      list.action == .scanTasks
      ? request("POST", list.path, Array(#"{"limit": \#(BoundaryBatch.size)}"#.utf8))
      : request("GET", "\(list.path)?pageSize=\(BoundaryBatch.size)", [])
    let data = (try? JSON(parsing: try stage.exchange(request, with: authority).bytes))?["data"]
    let records = data?.array ?? data?["result"]?.array ?? []
    var ends: [String: String] = [:]
    for record in records.compactMap(TaskRecord.init(record:)) {
      ends[record.id] =
        record.hasFailed ? record.message : record.hasSucceeded ? "" : "still \(record.status)"
    }
    for index in sent.indices {
      guard let task = sent[index].task else { continue }
      sent[index].got.failure = ends[task] ?? "the list lacks the task"
    }
  }

  private func request(_ method: String, _ target: String, _ body: [UInt8]) -> HTTPRequest {
    var fields = HTTPFields([("Authorization", "Bearer \(account.apiKey ?? "")")])
    if !body.isEmpty { fields.append("Content-Type", "application/json") }
    return HTTPRequest(method: method, target: target, fields: fields, body: body)
  }

  /// The owner's id of a create, which an account takes only once.
  private func externalID(in body: JSON) -> String? {
    guard let path = calls.create.production?.options.externalID else { return nil }
    let value = path.text.split(separator: ".").reduce(Optional(body)) { $0?[String($1)] }
    guard let id = value?.string, !id.isEmpty else { return nil }
    return id
  }
}
