import StrictJSON
import Testing

@Suite struct LedgerCallTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(
      #"{"clock": "manual", "edition": "2026-09", "packs": [{"type": "video", "units": 99}]}"#)
  }

  private func ask(_ body: String) throws -> Answer {
    try bench.send("POST", "/account/billing/package", body)
  }

  @Test(arguments: [
    "x", ".", "1.", "1.e30", "-1.e30", "99999999999999999999.e30", "1.W10", "1.e30.e30", "1.%%%",
    "1.eyJzdGFydF90aW1lIjoxfQ", "1.eyJzdGFydF90aW1lIjoyLCJlbmRfdGltZSI6MX0",
  ])
  func `a cursor that no answer gave is refused`(cursor: String) throws {
    let answer = try ask(#"{"cursor": "\#(cursor)"}"#)
    #expect(
      answer.refusal == [
        "400", "1201", "cursor value '\(cursor)' is invalid", "common.cursor.known",
      ])
  }

  @Test func `a cursor carries the filters and the limit of the first question`() throws {
    for _ in 0..<3 { try bench.createTask() }
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    var answer = try ask(
      """
      {"start_time": 0, "end_time": 1790000000001, "limit": 1,
       "filters": [{"key": "product_type", "values": ["video", "try-on"]}]}
      """)
    var seen: [JSON?] = []
    for _ in 0..<3 {
      let data = try #require(answer.json["data"])
      #expect(data["result"]?["count"]?.int == 1)
      seen.append(data["result"]?["detail"]?.array?.first?["task_id"])
      let cursor = try #require(data["next_cursor"]?.string)
      #expect((data["has_more"] == true) == !cursor.isEmpty)
      answer = try ask(#"{"cursor": "\#(cursor)"}"#)
    }
    #expect(Set(seen).count == 3)
    // An empty cursor is none, so that the last question lacks its times.
    #expect(answer.refusal.last == "ledger.time_required")
  }

  @Test func `the folder of the ledgers takes keys only, the packs beside it tokens too`() throws {
    let none: [(String, String)] = []
    for path in ["/account/billing", "/account/billing/balance", "/account/billing/x"] {
      let answer = try bench.send("POST", path, "{}", none)
      // Nobody is known, so the path is one of the default account's edition.
      #expect(answer.refusal.last == "auth.header.missing_unified")
    }
    for path in ["/account/billings", "/account/costs"] {
      #expect(try bench.send("GET", path, "", none).refusal.last == "auth.header.missing")
    }
  }
}
