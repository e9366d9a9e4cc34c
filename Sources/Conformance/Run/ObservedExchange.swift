package import HTTPWire
package import KlingSpec
import StrictJSON

/// One exchange as the server under test saw it.
package struct ObservedExchange: Sendable {
  /// What the rules of the API say of a request.
  package struct Remark: Hashable, Sendable {
    /// The id of the rule.
    package let rule: String
    /// A JSON Pointer into the body; empty for the request as such.
    package let pointer: String
    /// What is the matter, for a person.
    package let message: String

    /// A remark with all of its parts.
    package init(rule: String, pointer: String, message: String) {
      self.rule = rule
      self.pointer = pointer
      self.message = message
    }
  }

  /// When the server read the request, by the clock of its loop: milliseconds of real time.
  package let milliseconds: Int
  /// What came.
  package let request: HTTPRequest
  /// What was answered; the status is 0 where nothing was.
  package let answer: HTTPResponse
  /// Whether the client never had the whole answer, since a fault cut it off or reset the connection.
  package let isBroken: Bool
  /// When that was by the clock of the account, which may be advanced; nil for no other clock.
  package var accountTime: Int?
  /// The name of the account that the request belongs to.
  package var account = ""
  /// Which call it makes; nil for a file, for the control plane and for what is no call.
  package var call: Call?
  /// The id of the declared fault that struck; nil for none.
  package var fault: String?
  /// The broken rules, the answered one first.
  package var violations: [Remark] = []
  /// The rules that noted or ignored something in a request that was served.
  package var warnings: [Remark] = []
  /// The client went before it had taken all of the answer.
  package var isBrokenOff = false
  /// How often the control plane had set something up before: what lies between is one test case.
  package var chapter = 0
  /// The `code` of the answer; nil if it has none, or was not read.
  package private(set) var code: Int?
  /// What the answer says of tasks.
  package private(set) var records: [TaskRecord] = []
  /// The paths of the mock's files that the answer leads to.
  package private(set) var links: [String] = []

  /// An exchange with its time.
  package init(
    milliseconds: Int, request: HTTPRequest, answer: HTTPResponse, isBroken: Bool = false
  ) {
    self.milliseconds = milliseconds
    self.request = request
    self.answer = answer
    self.isBroken = isBroken
  }

  /// The same with its answer read, which is not worth its while unless somebody judges it.
  package func withAnswerRead() -> ObservedExchange {
    // Of an answer that broke off a client knows nothing for sure.
    guard code == nil, !isBroken, !isControl, case .bytes(let bytes) = answer.content,
      answer.fields["content-type"]?.contains("json") ?? false, let body = try? JSON(parsing: bytes)
    else { return self }
    var read = self
    read.code = body["code"]?.int
    read.links = ObservedExchange.links(in: body)
    if read.code == 0, let data = body["data"] {
      read.records = (data.array ?? [data]).compactMap(TaskRecord.init(record:))
    }
    return read
  }

  private static let filePath = "/__kling/media/"

  /// Whether the request is for a file of the mock.
  package var isDownload: Bool { request.path.hasPrefix(ObservedExchange.filePath) }

  /// Whether the request is for the control plane.
  package var isControl: Bool { request.path.hasPrefix("/__kling/") && !isDownload }

  /// Whether the request is for the API, a known call or not.
  package var isOfAPI: Bool { !isDownload && !isControl }

  /// Whether the server failed in a way that passes: a 5xx, or no whole answer at all.
  package var hasFailedForNow: Bool { isBroken || (500...599).contains(answer.status) }

  /// Whether the request was refused for what it is: a 4xx other than 408 and 429.
  package var isRefused: Bool {
    !hasFailedForNow && (400...499).contains(answer.status) && answer.status != 408
      && answer.status != 429
  }

  /// Whether the answer has the whole word on what was asked.
  package var isServed: Bool { !isBroken && (200...299).contains(answer.status) }

  /// `GET /v1/videos/text2video/953`, without a query.
  package var name: String { "\(request.method) \(request.path)" }

  /// The ids that the request asks for: that of its path, or those of its query.
  var askedIDs: [String] {
    switch call?.action {
    case .getTask?:
      let last = request.path.split(separator: "/").last ?? ""
      return [PercentEncoding.text(Array(last.utf8))]
    case .findTasks?:
      return FormDecoding.pairs(request.query ?? "")
        .filter { ["task_ids", "external_task_ids"].contains($0.name) }
        .flatMap { $0.value.split(separator: ",").map(String.init) }
    default: return []
    }
  }

  private static func links(in value: JSON) -> [String] {
    switch value {
    case .null, .boolean, .number: return []
    case .string(let text):
      return text.firstRange(of: filePath).map { [String(text[$0.lowerBound...])] } ?? []
    case .array(let items): return items.flatMap(links(in:))
    case .object(let object): return object.members.flatMap { links(in: $0.value) }
    }
  }
}
