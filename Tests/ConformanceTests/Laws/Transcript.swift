import Conformance
import HTTPWire
import KlingSpec
import Schema
import StrictJSON

/// What a client and a server said to each other, written down in a few words.
struct Transcript: CustomStringConvertible {
  private(set) var exchanges: [ObservedExchange] = []
  var callbacks: [ObservedCallback] = []
  var closings: [Int: Int] = [:]
  var description = ""
  private var time = 1_790_000_000_000
  private var chapter = 0

  private static let specification = try? Specification(.march2026)
  private static let task = "950000000000000001"
  static let file = "/__kling/media/default/7.mp4"
  static let key = "Bearer api-key"

  /// Says what the transcript is about, for whoever reads a failed test.
  func about(_ text: String) -> Transcript {
    var copy = self
    copy.description = text
    return copy
  }

  /// A create with its answer; an accepted one makes the task.
  func create(
    _ body: JSON = ["prompt": "Rain."], status: Int = 200, code: Int = 0, after pause: Int = 1_000,
    retryAfter: Int? = nil, isBroken: Bool = false, key: String? = Transcript.key,
    warnings: [String] = [], violations: [String] = []
  ) -> Transcript {
    adding(
      "text2video.create", "POST", "/v1/videos/text2video", body, status, code,
      ["task_id": .string(Self.task), "task_status": "submitted"], pause, retryAfter, isBroken, key
    ) { exchange in
      exchange.warnings = warnings.map(Self.remark)
      exchange.violations = violations.map(Self.remark)
    }
  }

  /// A query of the task, at the endpoint that made it unless another one is named.
  func poll(
    _ state: String = "processing", id: String = Transcript.task,
    at endpoint: String = "text2video",
    status: Int = 200, code: Int = 0, after pause: Int = 1_000, retryAfter: Int? = nil,
    isBroken: Bool = false, key: String? = Transcript.key, fault: String? = nil,
    isBrokenOff: Bool = false
  ) -> Transcript {
    adding(
      "\(endpoint).get", "GET", "/v1/videos/\(endpoint)/\(id)", nil, status, code,
      ["task_id": .string(Self.task), "task_status": .string(state)], pause, retryAfter, isBroken,
      key
    ) { exchange in
      exchange.fault = fault
      exchange.isBrokenOff = isBrokenOff
    }
  }

  /// A request that leads nowhere.
  func lost(_ path: String) -> Transcript {
    adding("", "GET", path, nil, 404, 1_202, .null, 1_000, nil, false, Self.key)
  }

  /// A download of the task's file.
  func download(
    status: Int = 200, key: String? = nil, path: String = Transcript.file,
    isBrokenOff: Bool = false, isBroken: Bool = false
  ) -> Transcript {
    var copy = self
    copy.time += 1_000
    var exchange = ObservedExchange(
      milliseconds: copy.time,
      request: HTTPRequest(method: "GET", target: path, fields: Self.fields(key)),
      answer: HTTPResponse(status: status, type: "video/mp4", body: [1, 2, 3]), isBroken: isBroken)
    exchange.account = "default"
    exchange.isBrokenOff = isBrokenOff
    copy.exchanges.append(exchange)
    return copy
  }

  /// A callback and how its receiver took it.
  func callback(_ end: ObservedCallback.End, waited: Int = 10) -> Transcript {
    var copy = self
    copy.callbacks.append(
      ObservedCallback(
        milliseconds: time,
        request: HTTPRequest(method: "POST", target: "/done", fields: HTTPFields()),
        waited: waited, end: end))
    return copy
  }

  /// The control plane sets up the next test case.
  func nextCase() -> Transcript {
    var copy = self
    copy.chapter += 1
    return copy
  }

  /// So many connections, each for one request, kept open for so long.
  func connections(_ count: Int, openFor milliseconds: Int, uses: Int = 1) -> Transcript {
    var copy = self
    for number in 1...count {
      for _ in 0..<uses {
        copy = copy.poll(after: 1)
        copy.number(number)
      }
      copy.closings[number] = copy.time + milliseconds
    }
    return copy
  }

  /// All of it, as it was seen on some occasion.
  func observation(_ occasion: Observation.Occasion = .job) -> Observation {
    Observation(exchanges, callbacks: callbacks, closings: closings, occasion: occasion)
  }

  /// The breaches of a law: where, and what is wrong.
  func breaches(of law: Law, _ occasion: Observation.Occasion = .job) -> [Law.Breach] {
    law.ruling(on: observation(occasion)).breaches
  }

  /// How often a law was exercised.
  func occasions(of law: Law) -> Int { law.ruling(on: observation()).occasions }

  private mutating func number(_ connection: Int) {
    let last = exchanges.removeLast()
    var request = last.request
    request.connection = connection
    var exchange = ObservedExchange(
      milliseconds: last.milliseconds, request: request, answer: last.answer)
    exchange.call = last.call
    exchange.account = last.account
    exchanges.append(exchange)
  }

  private func adding(
    _ call: String, _ method: String, _ target: String, _ body: JSON?, _ status: Int, _ code: Int,
    _ data: JSON, _ pause: Int, _ retryAfter: Int?, _ isBroken: Bool, _ key: String?,
    _ change: (inout ObservedExchange) -> Void = { _ in }
  ) -> Transcript {
    var copy = self
    copy.time += pause
    var answer: JSONObject = ["code": .number(JSONNumber(code))]
    if code == 0 { answer.append("data", data) }
    var response = HTTPResponse(
      status: status, type: "application/json", body: JSON.object(answer).utf8(.compact))
    if let retryAfter { response.fields.append("Retry-After", String(retryAfter)) }
    var exchange = ObservedExchange(
      milliseconds: copy.time,
      request: HTTPRequest(
        method: method, target: target, fields: Self.fields(key),
        body: body?.utf8(.compact) ?? []),
      answer: response, isBroken: isBroken)
    exchange.account = "default"
    exchange.call = Self.specification?.call(named: call)
    exchange.chapter = chapter
    change(&exchange)
    copy.exchanges.append(exchange)
    return copy
  }

  private static func fields(_ key: String?) -> HTTPFields {
    var fields = HTTPFields([("Host", "127.0.0.1:4000")])
    if let key { fields.append("Authorization", key) }
    return fields
  }

  private static func remark(_ rule: String) -> ObservedExchange.Remark {
    ObservedExchange.Remark(rule: rule, pointer: "/duration", message: "duration is odd")
  }
}
