import StrictJSON
import Testing

/// Faults that are declared over the control plane, as clients meet them on their sockets.
@Suite struct FaultTests {
  private let server: RunningServer

  init() throws {
    server = try RunningServer()
  }

  @Test func `a row of the error table answers the turns that were asked for`() throws {
    try declare(
      #"{"on": "text2video.list", "nth": 2, "every": 2, "answer": 1302, "retry_after": 7}"#)
    let answers = try (0..<4).map { _ in try ask("GET", "/v1/videos/text2video") }
    #expect(answers.map(\.status) == ["200", "429", "200", "429"])
    #expect(answers[1].text.contains("\r\nRetry-After: 7\r\n"))
    #expect(answers[1].text.contains("\"code\":1302"))
    #expect(!answers[0].text.contains("Retry-After"))
  }

  @Test func `an answer is cut off after its first bytes, and the call is served`() throws {
    try declare(#"{"on": "text2video.create", "cut_after": 20}"#)
    let body = #"{"prompt": "x", "external_task_id": "boat"}"#
    #expect(try ask("POST", "/v1/videos/text2video", body).text == "HTTP/1.1 200 OK\r\nDat")
    #expect(try ask("GET", "/v1/videos/text2video/boat").status == "200")
  }

  @Test func `a reset is no answer, and the call is not served`() throws {
    try declare(#"{"on": "text2video.create", "reset": true}"#)
    let client = try RawConnection(to: server.address)
    try client.send(request("POST", "/v1/videos/text2video", #"{"prompt": "x"}"#))
    let (bytes, end) = try client.everything()
    #expect(bytes.isEmpty)
    #expect(end == .reset)
    #expect(try ask("GET", "/v1/videos/text2video").text.hasSuffix("\"data\":[]}"))
  }

  @Test func `a late answer holds nobody else up`() throws {
    try declare(#"{"on": "text2video.list", "delay_ms": 600000}"#)
    let waiting = try RawConnection(to: server.address)
    try waiting.send(request("GET", "/v1/videos/text2video", ""))
    let answer = try ask("GET", "/v1/videos/text2video")
    #expect(answer.status == "200")
  }

  @Test func `a late answer comes whole`() throws {
    try declare(#"{"on": "text2video.list", "answer": 5002, "delay_ms": 1}"#)
    #expect(try ask("GET", "/v1/videos/text2video").status == "504")
  }

  @Test func `downloads of results are struck under a name of their own`() throws {
    let path = try server.makeClip()
    try declare(#"{"on": "media.get", "cut_after": 300}"#)
    try declare(#"{"on": "media.get", "nth": 2, "answer": 1203}"#)
    try declare(#"{"on": "media.get", "nth": 3, "reset": true}"#)
    let cut = try ask("GET", path)
    let gone = try ask("GET", path)
    let reset = try ask("GET", path)
    let whole = try ask("GET", path)
    #expect(cut.status == "200")
    #expect(cut.text.utf8.count < whole.text.utf8.count)
    #expect(gone.status == "404")
    #expect(gone.text.contains("application/problem+json"))
    #expect(reset.text.isEmpty)
    #expect(whole.status == "200")
  }

  @Test func `the journal names the fault that struck, and how it was answered`() throws {
    try declare(#"{"on": "text2video.list", "answer": 5000}"#)
    try declare(#"{"on": "text2video.list", "nth": 2, "reset": true}"#)
    for _ in 0..<3 { _ = try ask("GET", "/v1/videos/text2video") }
    let journal = try ask("GET", "/__kling/journal").json["entries"]?.array ?? []
    #expect(journal.map { $0["fault"] } == ["fault-1", "fault-2", nil])
    #expect(journal.map { $0["status"] } == [500, 0, 200])
    #expect(journal[1]["note"] == "the connection was reset")
  }

  @Test(arguments: [
    (#"{"on": "text2video.gets", "answer": 1302}"#, "/on", "media.get"),
    (#"{"on": "text2video.get", "answer": 1305}"#, "/answer", "kling-mock spec errors"),
    (#"{"on": "text2video.get", "answer": 1302, "reset": true}"#, "/answer", "exactly one of"),
    (#"{"on": "text2video.get", "cut_after": 1, "delay_ms": 1}"#, "/delay_ms", "beside a delay"),
    (#"{"on": "text2video.get", "answer": 1302, "count": 0}"#, "/count", "from 1"),
  ])
  func `a fault that cannot be is told where and what`(
    body: String, pointer: String, words: String
  ) throws {
    let answer = try ask("POST", "/__kling/faults", body)
    #expect(answer.status == "400")
    #expect(answer.text.contains("application/problem+json"))
    #expect(answer.json["pointer"]?.string == pointer)
    #expect(answer.json["detail"]?.string?.contains(words) == true)
  }

  private func declare(_ fault: String) throws {
    let answer = try ask("POST", "/__kling/faults", fault)
    #expect(answer.status == "201", "\(answer.text)")
  }

  private func request(_ method: String, _ path: String, _ body: String) -> [UInt8] {
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer mock-api-key\r\n"
      + "Connection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
    return Array((head + body).utf8)
  }

  private func ask(_ method: String, _ path: String, _ body: String = "") throws -> Answer {
    let client = try RawConnection(to: server.address)
    try client.send(request(method, path, body))
    return Answer(text: String(decoding: try client.everything().bytes, as: UTF8.self))
  }

  private struct Answer {
    let text: String

    var status: String { String(text.split(separator: " ").dropFirst().first ?? "") }

    var json: JSON {
      let body = text.firstRange(of: "\r\n\r\n").map { text[$0.upperBound...] } ?? ""
      return (try? JSON(parsing: String(body))) ?? .null
    }
  }
}
