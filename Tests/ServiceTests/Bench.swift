import HTTPWire
import KlingSpec
import Schema
import Service
import Simulation
import StrictJSON
import Testing
import Timekeeping

/// The instant at which every service of these tests begins.
let dawn = 1_790_000_000_000

/// A service without sockets, its wall clock in the hand of the test.
final class Bench {
  let service: Service
  /// What the wall clock shows.
  var now = dawn

  /// A service whose default tenant is as a JSON object says.
  init(
    _ settings: String = #"{"clock": "manual"}"#, publicURL: String? = nil,
    fixtures: KeyValuePairs<String, [UInt8]> = [:]
  ) throws {
    let specifications = Specifications()
    var standard = TenantSettings(edition: .march2026)
    try standard.read(JSONDocument(parsing: Array(settings.utf8)), specifications)
    var options = WorldOptions(settings: standard)
    for (name, bytes) in fixtures { options.fixtures.add(bytes, named: name) }
    let world = World(options, specifications, wall: Instant(milliseconds: dawn))
    service = Service(
      world,
      ServiceOptions(
        version: "0.0", publicURL: publicURL, authorities: ["127.0.0.1:1", "127.0.0.1:2"]))
  }

  /// What the service does with a request; by default it carries the API key and a `Host`.
  func reply(
    _ method: String, _ target: String, _ body: String = "",
    _ fields: [(String, String)] = Bench.usual, on listener: Int = 0
  ) -> Reply {
    let request = HTTPRequest(
      method: method, target: target, fields: HTTPFields(fields), body: Array(body.utf8))
    return service.reply(to: request, on: listener, now: now)
  }

  /// The answer to a request that does not wait.
  func send(
    _ method: String, _ target: String, _ body: String = "",
    _ fields: [(String, String)] = Bench.usual, on listener: Int = 0
  ) throws -> Answer {
    guard case .now(let response) = reply(method, target, body, fields, on: listener) else {
      throw Oddity.noAnswer
    }
    return Answer(response)
  }

  /// Creates a text2video task and gives the answer's `data`.
  @discardableResult
  func createTask(_ members: String = "") throws -> JSON {
    let answer = try send("POST", "/v1/videos/text2video", Bench.body(members))
    #expect(answer.status == 200)
    return try #require(answer.json["data"])
  }

  /// What a query of a text2video task answers as `data`.
  func look(at id: String) throws -> JSON {
    try #require(try send("GET", "/v1/videos/text2video/\(id)").json["data"])
  }

  /// A good body with more members.
  static func body(_ members: String = "") -> String {
    let rest = members.isEmpty ? "" : ", " + members
    return #"{"model_name": "kling-v3", "prompt": "A paper boat."\#(rest)}"#
  }

  static let usual = [("Authorization", "Bearer mock-api-key"), ("Host", "mock.test:8787")]

  enum Oddity: Error { case noAnswer }
}

/// A response with its content at hand.
struct Answer {
  let status: Int
  let fields: HTTPFields
  let bytes: [UInt8]

  init(_ response: HTTPResponse) {
    status = response.status
    fields = response.fields
    switch response.content {
    case .bytes(let content): bytes = content
    case .drawn(let source):
      var drawn: [UInt8] = []
      source.append(0..<source.count, to: &drawn)
      bytes = drawn
    }
  }

  /// The content as JSON; `null` where it is none.
  var json: JSON { (try? JSON(parsing: bytes)) ?? .null }

  /// The members that a refusal has.
  var refusal: [String] {
    [
      String(status), json["code"]?.int.map(String.init) ?? "-", json["message"]?.string ?? "-",
      fields["x-kling-mock-rule"] ?? "-",
    ]
  }
}
