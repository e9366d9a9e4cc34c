import StrictJSON
import Testing

@Suite struct RoutingTests {
  @Test(arguments: [
    ("POST", "/v1/videos/text2video/"), ("POST", "/v1/videos/omni-video"),
    ("GET", "/v1/videos/text2video"), ("GET", "/v1/videos/text2video/?pageNum=1"),
    ("HEAD", "/v1/videos/text2video"),
  ])
  func `documented calls are found, with or without a slash at the end`(
    method: String, target: String
  ) throws {
    let body = method == "POST" ? #"{"model_name": "kling-v3-omni", "prompt": "x"}"# : ""
    let answer = try Bench().send(method, target, body)
    #expect(answer.refusal.last != "error.unknown_path")
    #expect(answer.refusal.last != "error.method")
  }

  @Test(arguments: [
    "/", "/v1", "/v1/videos", "/v1/videos/", "/v1/videos/text2vide", "/v1/videos/text2videos",
    "/v1/videos/text2video//", "/v1/videos/text2video/1/2", "/V1/videos/text2video", "*", "//",
    "/v1/videos/%74ext2video", "/__kling",
  ])
  func `other paths answer 404 in the vendor's envelope`(target: String) throws {
    let answer = try Bench().send("GET", target)
    #expect(answer.refusal[0...1] == ["404", "1202"])
    #expect(answer.refusal[3] == "error.unknown_path")
  }

  @Test(arguments: [
    ("DELETE", "/v1/videos/text2video"), ("PUT", "/v1/videos/text2video/1"),
    ("POST", "/v1/videos/text2video/1"), ("TRACE", "/v1/videos/text2video"),
  ])
  func `a known path under another method says so`(method: String, target: String) throws {
    let answer = try Bench().send(method, target, "{}")
    #expect(answer.refusal[0...1] == ["404", "1202"])
    #expect(answer.refusal[3] == "error.method")
  }

  @Test func `an id in a path is decoded`() throws {
    let bench = try Bench()
    let data = try bench.createTask(#""external_task_id": "a b/c%""#)
    #expect(try bench.look(at: "a%20b%2Fc%")["task_id"] == data["task_id"])
  }
}
