import HTTPWire
import StrictJSON
import Testing

@Suite struct TaskCallTests {
  private func id(_ data: JSON) throws -> String { try #require(data["task_id"]?.string) }

  @Test func `a finished task shows its result and its price`() throws {
    let bench = try Bench()
    let id = try id(bench.createTask(#""external_task_id": "order-17""#))
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    let data = try bench.look(at: id)
    #expect(data["task_status"] == "succeed")
    #expect(data["task_status_msg"] == "")
    #expect(data["task_info"] == ["external_task_id": "order-17"])
    #expect(data["watermark_info"] == ["enabled": false])
    #expect(data["final_unit_deduction"] == "3")
    #expect(data["updated_at"] == .number(JSONNumber(dawn + 3_000)))
    let video = try #require(data["task_result"]?["videos"]?.array?.first)
    let videoID = try #require(video["id"]?.string)
    #expect(video["duration"] == "5.041")
    #expect(video["url"]?.string == "http://mock.test:8787/__kling/media/default/\(videoID).mp4")
    #expect(try bench.look(at: "order-17") == data)
  }

  @Test(arguments: ["9", "no-such-task", "893605946402811985", "%FF"])
  func `an id of nobody is not found`(id: String) throws {
    let answer = try Bench().send("GET", "/v1/videos/text2video/\(id)")
    #expect(answer.refusal[0...1] == ["400", "1201"])
    #expect(answer.refusal[2].hasPrefix("Task not found by id/external id: "))
  }

  @Test func `an external id is used once`() throws {
    let bench = try Bench()
    try bench.createTask(#""external_task_id": "a""#)
    let again = try bench.send(
      "POST", "/v1/videos/omni-video",
      """
      {"model_name": "kling-v3-omni", "prompt": "x", "aspect_ratio": "1:1",
        "external_task_id": "a"}
      """
    )
    #expect(again.refusal[0...2] == ["400", "1201", "External_task_id a already exists"])
  }

  @Test func `lists are newest first, in pages, of one endpoint`() throws {
    let bench = try Bench()
    let ids = try (0..<5).map { _ in try id(bench.createTask()) }
    let list = { (query: String) in
      let data = try bench.send("GET", "/v1/videos/text2video\(query)").json["data"]
      return try #require(data?.array).compactMap { $0["task_id"]?.string }
    }
    #expect(try list("") == ids.reversed())
    #expect(try list("?pageSize=2") == [ids[4], ids[3]])
    #expect(try list("?pageNum=3&pageSize=2") == [ids[0]])
    #expect(try list("?pageNum=4&pageSize=2") == [])
    #expect(try list("?colour=red") == ids.reversed())
    #expect(try bench.send("GET", "/v1/videos/omni-video").json["data"] == [])
  }

  @Test(arguments: [
    ("pageNum=0", "pageNum value '0' is invalid"),
    ("pageNum=1001", "pageNum value '1001' is invalid"),
    ("pageSize=501", "pageSize value '501' is invalid"),
  ])
  func `a page out of range is refused`(query: String, message: String) throws {
    let answer = try Bench().send("GET", "/v1/videos/text2video?\(query)")
    #expect(answer.refusal[0...2] == ["400", "1201", message])
  }

  @Test(arguments: [
    ([("Host", "a.test")], "http://a.test/"), ([("Host", "[::1]:9")], "http://[::1]:9/"),
    ([], "http://127.0.0.1:2/"), ([("Host", "a b")], "http://127.0.0.1:2/"),
    ([("Host", "user@a.test")], "http://127.0.0.1:2/"),
  ])
  func `results are linked under the authority of the create`(
    hosts: [(String, String)], start: String
  ) throws {
    let bench = try Bench(#"{"pace": "instant"}"#)
    let answer = try bench.send(
      "POST", "/v1/videos/text2video", Bench.body(),
      [("Authorization", "Bearer mock-api-key")] + hosts, on: 1)
    let data = try bench.look(at: id(try #require(answer.json["data"])))
    #expect(data["task_result"]?["videos"]?.array?[0]["url"]?.string?.hasPrefix(start) ?? false)
  }

  @Test func `a public URL wins over every authority`() throws {
    let bench = try Bench(#"{"pace": "instant"}"#, publicURL: "https://mock.example/kling/")
    let data = try bench.look(at: id(bench.createTask()))
    let url = data["task_result"]?["videos"]?.array?[0]["url"]?.string
    #expect(url?.hasPrefix("https://mock.example/kling/__kling/media/") ?? false)
  }

  @Test func `queries move a task under the clock that counts them`() throws {
    let bench = try Bench(#"{"clock": "polls"}"#)
    let id = try id(bench.createTask())
    let states = try (0..<4).map { _ in try bench.look(at: id)["task_status"]?.string }
    #expect(states == ["submitted", "processing", "succeed", "succeed"])
  }

  @Test func `a scripted failure is shown with its text`() throws {
    let bench = try Bench()
    let outcome = #"{"outcome": "fail", "message": "no human", "match": {"prompt": "boat"}}"#
    #expect(try bench.send("POST", "/__kling/outcomes", outcome).status == 201)
    let id = try id(bench.createTask())
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 3000}"#)
    let data = try bench.look(at: id)
    #expect(data["task_status"] == "failed")
    #expect(data["task_status_msg"] == "no human")
    #expect(data["final_unit_deduction"] == "0")
    #expect(data["task_result"] == nil)
  }

  @Test func `a fault strikes the call it names and its turn`() throws {
    let bench = try Bench(#"{"clock": "polls"}"#)
    let fault = #"{"on": "text2video.get", "nth": 2, "answer": 1302, "retry_after": 1}"#
    #expect(try bench.send("POST", "/__kling/faults", fault).status == 201)
    let id = try id(bench.createTask())
    let answers = try (0..<4).map { _ in
      try bench.send("GET", "/v1/videos/text2video/\(id)")
    }
    #expect(answers.map(\.status) == [200, 429, 200, 200])
    #expect(answers[1].refusal[1] == "1302")
    #expect(answers[1].fields["retry-after"] == "1")
    // A struck query does not count: the task is where it would be without it.
    #expect(answers[2].json["data"]?["task_status"] == "processing")
  }
}
