import Credentials
import HTTPWire
import Service
import StrictJSON
import Testing

@Suite struct CallbackTests {
  private static let url = #""callback_url": "http://127.0.0.1:9000/done?x=1""#

  @Test func `an advance answers when its callbacks were answered`() throws {
    let bench = try Bench()
    let data = try bench.createTask(CallbackTests.url)
    let advance = bench.reply("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    guard case .waiting(let ticket) = advance else {
      Issue.record("it does not wait")
      return
    }
    #expect(bench.service.nextWake(now: dawn).map { $0 <= dawn } ?? false)
    let requests = bench.service.outbound(now: dawn)
    #expect(requests.map(\.host) == ["127.0.0.1", "127.0.0.1"])
    #expect(requests.map(\.port) == [9_000, 9_000])
    let first = try #require(requests.first)
    #expect(first.request.method == "POST")
    #expect(first.request.target == "/done?x=1")
    #expect(first.request.fields["content-type"] == "application/json; charset=utf-8")
    let record = try JSON(parsing: first.request.body)
    #expect(record["task_id"] == data["task_id"])
    #expect(record["task_status"] == "processing")
    #expect(record["code"] == nil)
    for (request, result) in zip(
      requests,
      [OutboundResult.response(HTTPResponse(status: 200)), .failed("connection refused")])
    {
      #expect(bench.service.response(forTicket: ticket, now: dawn)?.status == nil)
      bench.service.finished(request.id, result, now: dawn)
    }
    let answer = try #require(bench.service.response(forTicket: ticket, now: dawn))
    #expect(Answer(answer).json["now"]?.int == dawn + 3_000)
    let journal = try bench.send("GET", "/__kling/journal?since=1").json["entries"]?.array ?? []
    #expect(journal.map { $0["status"] } == [200, 0])
    #expect(journal.map { $0["time"]?.int } == [dawn + 1_000, dawn + 3_000])
    #expect(journal.allSatisfy { $0["path"] == "http://127.0.0.1:9000/done" })
    #expect(journal[1]["note"] == "not delivered: connection refused")
  }

  @Test(arguments: ["2026-03", "2026-09"])
  func `callbacks are signed where the edition knows of it`(edition: String) throws {
    let secret = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="
    let bench = try Bench(
      #"{"clock": "manual", "edition": "\#(edition)", "webhook_secret": "\#(secret)"}"#)
    try bench.createTask(CallbackTests.url)
    _ = bench.reply("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    let requests = bench.service.outbound(now: dawn).map(\.request)
    guard edition == "2026-09" else {
      #expect(requests.allSatisfy { $0.fields["webhook-signature"] == nil })
      return
    }
    let ids = requests.compactMap { $0.fields["webhook-id"] }
    #expect(Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } })
    let times = requests.map { $0.fields["webhook-timestamp"] }
    #expect(times == ["\(dawn / 1_000 + 1)", "\(dawn / 1_000 + 3)"])
    let judge = try #require(WebhookSignature(secret: secret))
    for request in requests {
      let signature = try #require(request.fields["webhook-signature"])
      let id = try #require(request.fields["webhook-id"])
      let time = try #require(request.fields["webhook-timestamp"].flatMap { Int($0) })
      #expect(judge.isValid(signature, id: id, timestamp: time, body: request.body))
    }
  }

  @Test func `each is tried once`() throws {
    let bench = try Bench(#"{"clock": "real"}"#)
    try bench.createTask(CallbackTests.url)
    #expect(bench.service.outbound(now: dawn).isEmpty)
    #expect(bench.service.nextWake(now: dawn) == dawn + 1_000)
    #expect(bench.service.outbound(now: dawn + 1_000).count == 1)
    #expect(bench.service.outbound(now: dawn + 1_000).isEmpty)
    #expect(bench.service.outbound(now: dawn + 3_000).count == 1)
    #expect(bench.service.nextWake(now: dawn) == nil)
  }

  @Test func `an end that nobody waits for is ignored`() throws {
    let bench = try Bench()
    bench.service.finished(77, .failed("x"), now: dawn)
    #expect(try bench.send("GET", "/__kling/journal").json["entries"] == [])
  }
}
