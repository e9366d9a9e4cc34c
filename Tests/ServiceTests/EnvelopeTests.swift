import HTTPWire
import StrictJSON
import Testing

@Suite struct EnvelopeTests {
  @Test func `a create is answered with the members of a new task`() throws {
    let bench = try Bench()
    let answer = try bench.send("POST", "/v1/videos/text2video", Bench.body())
    #expect(answer.status == 200)
    #expect(answer.fields["content-type"] == "application/json")
    #expect(answer.fields["x-kling-mock-rule"] == nil)
    #expect(answer.json.object?.names == ["code", "message", "request_id", "data"])
    #expect(answer.json["code"] == 0)
    #expect(answer.json["message"] == "SUCCEED")
    #expect(answer.json["request_id"]?.string?.utf8.count == 36)
    let data = try #require(answer.json["data"])
    #expect(data["task_status"] == "submitted")
    #expect(data["task_id"]?.string?.utf8.count == 18)
    #expect(data["task_info"] == [:])
    #expect(data["created_at"] == .number(JSONNumber(dawn)))
    #expect(data["updated_at"] == data["created_at"])
  }

  @Test func `a refusal has no data and names its rule in a header`() throws {
    let bench = try Bench()
    let answer = try bench.send("POST", "/v1/videos/text2video", Bench.body(#""mode": "x""#))
    #expect(answer.refusal == ["400", "1201", "mode value 'x' is invalid", "text2video.mode.enum"])
    #expect(answer.json.object?.names == ["code", "message", "request_id"])
  }

  @Test func `every answer has an id of its own, the same in every run`() throws {
    let ids = try (0..<2).map { _ in
      let bench = try Bench()
      return try (0..<3).map { _ in
        try bench.send("GET", "/v1/videos/text2video").json["request_id"]
      }
    }
    #expect(ids[0] == ids[1])
    #expect(Set(ids[0]).count == 3)
  }

  @Test(arguments: ["", "{", "[]", "7", "\u{FEFF}{}", "{} {}", #"{"prompt": "\#u{0}"}"#])
  func `a body that is no JSON object is refused as such`(body: String) throws {
    let answer = try Bench().send("POST", "/v1/videos/text2video", body)
    #expect(
      answer.refusal == ["400", "1200", "Invalid request parameters", "error.body.not_json"])
  }

  /// The body, its names and everything in it count: 8,192 may come, and here are nine besides zeros.
  @Test(arguments: [(8_183, 200), (8_184, 400)])
  func `a body may have some thousand values and no more`(zeros: Int, status: Int) throws {
    let bench = try Bench()
    let list = Array(repeating: "0", count: zeros).joined(separator: ",")
    let body = Bench.body(#""odd": {"list": [\#(list)]}"#)
    #expect(try bench.send("POST", "/v1/videos/text2video", body).status == status)
  }

  @Test(arguments: [
    (#"{"prompt": "A"\#n "mode"}"#, "line 2, column 2"), ("[1]", "no object"),
  ])
  func `the journal says where a body stops being one`(body: String, place: String) throws {
    let bench = try Bench()
    _ = try bench.send("POST", "/v1/videos/text2video", body)
    let journal = try bench.send("GET", "/__kling/journal")
    let message = journal.json["entries"]?.array?.first?["violations"]?.array?.first?["message"]
    #expect(message?.string?.contains(place) == true, "\(message ?? .null)")
  }
}
