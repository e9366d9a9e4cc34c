import HTTPWire
import StrictJSON
import Testing

@Suite struct AccountTests {
  @Test func `a rate counts the vendor's calls and nothing else`() throws {
    let bench = try Bench(#"{"clock": "manual", "qps": {"limit": 1}}"#)
    let forged = [("Authorization", "Bearer garbage")]
    #expect(try bench.send("GET", "/v1/videos/text2video", "", forged).status == 401)
    for path in ["journal", "clock", "outcomes"] {
      #expect(try bench.send("GET", "/__kling/\(path)").status == 200)
    }
    #expect(try bench.send("GET", "/__kling/media/default/none.mp4").status == 404)
    #expect(try bench.send("GET", "/v1/nothing").status == 404)
    let refused = try bench.send("GET", "/v1/videos/text2video")
    #expect(refused.refusal == ["429", "1302", "too many requests", "ratelimit.qps"])
    #expect(refused.fields["retry-after"] == nil)
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 1000}"#)
    #expect(try bench.send("GET", "/v1/videos/text2video").status == 200)
  }

  @Test func `a wait that was asked for comes with the refusal`() throws {
    let bench = try Bench(#"{"clock": "manual", "qps": {"limit": 0, "retry_after": 7}}"#)
    #expect(try bench.send("GET", "/v1/videos/text2video").fields["retry-after"] == "7")
  }

  @Test func `a caller outside the list is refused whatever it asks, and journaled`() throws {
    let bench = try Bench(#"{"clock": "manual", "account": {"caller_allowed": false}}"#)
    for (method, path) in [
      ("POST", "/v1/videos/text2video"), ("GET", "/v1/videos/text2video/1"), ("PUT", "/x"),
    ] {
      let refusal = try bench.send(method, path, "{").refusal
      #expect(
        refusal == ["429", "1304", "caller outside the IP allow-list", "auth.ip_whitelist"])
    }
    let journal = try bench.send("GET", "/__kling/journal").json["entries"]?.array ?? []
    #expect(journal.map { $0["rule"] } == Array(repeating: "auth.ip_whitelist", count: 3))
  }

  @Test func `an outcome that refuses is listed as such`() throws {
    let bench = try Bench()
    _ = try bench.send("POST", "/__kling/outcomes", #"{"outcome": "refuse", "count": 2}"#)
    let answer = try bench.send("POST", "/v1/videos/text2video", Bench.body())
    #expect(
      answer.refusal == [
        "400", "1301", "content security policy triggered", "common.content.policy",
      ])
    #expect(
      try bench.send("GET", "/__kling/outcomes").json == [
        "outcomes": [["id": "outcome-1", "outcome": "refuse", "match": [:], "count": 1]]
      ])
  }
}
