import HTTPWire
import Service
import StrictJSON
import Testing

@Suite struct JournalCallTests {
  private func entries(_ bench: Bench, _ query: String = "") throws -> [JSON] {
    let answer = try bench.send("GET", "/__kling/journal\(query)", "", [])
    return try #require(answer.json["entries"]?.array)
  }

  @Test func `an exchange is kept with its call, its code and its rules`() throws {
    let bench = try Bench()
    try bench.createTask(#""colour": "red""#)
    _ = try bench.send(
      "POST", "/v1/videos/text2video?secret=1", Bench.body(#""mode": "x", "cfg_scale": 9"#))
    let entries = try entries(bench)
    #expect(entries.map { $0["seq"] } == [1, 2])
    #expect(
      entries[0].object?.names == [
        "seq", "time", "tenant", "method", "path", "call", "status", "code", "rule",
        "violations", "warnings",
      ])
    #expect(entries[0]["code"] == 0 && entries[0]["rule"] == .null)
    #expect(entries[0]["warnings"]?.array?.map { $0["pointer"] } == ["/colour"])
    #expect(entries[1]["call"] == "text2video.create")
    #expect(entries[1]["path"] == "/v1/videos/text2video")
    #expect(entries[1]["status"] == 400 && entries[1]["code"] == 1201)
    let rules = entries[1]["violations"]?.array?.compactMap { $0["rule"]?.string } ?? []
    #expect(rules.count == 2)
    #expect(entries[1]["rule"]?.string == rules.first)
  }

  @Test func `no credential and no body is in it`() throws {
    let bench = try Bench()
    _ = try bench.send(
      "POST", "/v1/videos/text2video", Bench.body(#""negative_prompt": "hush""#),
      [("Authorization", "Bearer api-key-hush")])
    try bench.createTask(#""negative_prompt": "hush""#)
    let answer = try bench.send("GET", "/__kling/journal", "", [])
    #expect(!String(decoding: answer.bytes, as: UTF8.self).contains("hush"))
  }

  @Test func `entries are chosen by number, endpoint, status and count`() throws {
    let bench = try Bench()
    try bench.createTask()
    _ = try bench.send("GET", "/v1/videos/omni-video")
    _ = try bench.send("GET", "/v1/nowhere")
    let numbers = { try entries(bench, $0).compactMap { $0["seq"]?.int } }
    #expect(try numbers("?since=1") == [2, 3])
    #expect(try numbers("?limit=1") == [3])
    #expect(try numbers("?endpoint=omni-video") == [2])
    #expect(try numbers("?status=404") == [3])
    #expect(try numbers("?status=404&endpoint=omni-video") == [])
    #expect(try bench.send("GET", "/__kling/journal?limt=1").status == 400)
    #expect(try bench.send("GET", "/__kling/journal?limit=many").status == 400)
  }

  @Test func `a wait ends when the entries are there`() throws {
    let bench = try Bench()
    let wait = #"{"match": {"call": "text2video.create"}, "count": 2, "timeout_ms": 100}"#
    guard case .waiting(let ticket) = bench.reply("POST", "/__kling/journal/wait", wait) else {
      Issue.record("it does not wait")
      return
    }
    #expect(bench.service.nextWake(now: dawn) == dawn + 100)
    try bench.createTask()
    #expect(bench.service.response(forTicket: ticket, now: dawn)?.status == nil)
    try bench.createTask()
    let response = try #require(bench.service.response(forTicket: ticket, now: dawn))
    #expect(Answer(response).json["entries"]?.array?.count == 2)
    #expect(bench.service.nextWake(now: dawn) == nil)
    #expect(try bench.send("POST", "/__kling/journal/wait", wait).status == 200)
  }

  @Test func `a wait that takes too long ends with 408`() throws {
    let bench = try Bench()
    let wait = #"{"match": {"status": 500}, "timeout_ms": 100}"#
    guard case .waiting(let ticket) = bench.reply("POST", "/__kling/journal/wait", wait) else {
      Issue.record("it does not wait")
      return
    }
    #expect(bench.service.response(forTicket: ticket, now: dawn + 99)?.status == nil)
    let response = try #require(bench.service.response(forTicket: ticket, now: dawn + 100))
    #expect(response.status == 408)
  }

  @Test func `a client that is gone is waited for no longer`() throws {
    let bench = try Bench()
    let wait = #"{"match": {"status": 500}}"#
    guard case .waiting(let ticket) = bench.reply("POST", "/__kling/journal/wait", wait) else {
      Issue.record("it does not wait")
      return
    }
    bench.service.abandon(ticket: ticket)
    #expect(bench.service.nextWake(now: dawn) == nil)
  }
}
