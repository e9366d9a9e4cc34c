extension Attack {
  private static let waits = "Expect: 100-continue\r\n"
  private static let goOn = "HTTP/1.1 100 Continue\r\n\r\n"

  /// A client that waits, and hears that it need not send its content.
  private static func refusal(_ start: String, _ credential: String = key) -> [Step] {
    [
      .send("\(start) HTTP/1.1\r\nHost: mock\r\n\(credential)\(waits)Content-Length: 16\r\n\r\n"),
      .awaits("}"),
    ]
  }

  /// Clients that wait before they send their content (RFC 9110, section 10.1.1).
  static let expectations = [
    Attack(
      "content after 100",
      [.send(create(waits + "Content-Length: 16")), .awaits(goOn), .send(task)],
      .served([[100], [200]], "9110, 10.1.1")),
    Attack(
      "chunks after 100",
      [
        .send(create(waits + "Transfer-Encoding: chunked")), .awaits(goOn),
        .send("10\r\n\(task)\r\n0\r\n\r\n"),
      ], .served([[100], [200]], "9110, 10.1.1")),
    Attack(
      "in other letters",
      [.send(create("eXPECT: 100-Continue\r\nContent-Length: 16")), .awaits(goOn), .send(task)],
      .served([[100], [200]], "9110, 10.1.1")),
    Attack(
      "content that does not wait", create(waits + "Content-Length: 16") + task,
      .served([[200]], "9110, 10.1.1")),
    Attack(
      "no content to wait with", create(waits + "Content-Length: 0"),
      .served([[400]], "9110, 10.1.1", "\"code\":1200")),
    Attack(
      "a GET that waits", get("/__kling/health", "Host: mock\r\n\(waits)"),
      .served([[200]], "9110, 10.1.1")),
    Attack(
      "HTTP/1.0 cannot wait",
      "POST /v1/videos/text2video HTTP/1.0\r\n\(key)\(waits)Content-Length: 16\r\n\r\n" + task,
      .ends([[200]], "9110, 10.1.1")),
    Attack(
      "an unknown expectation", create("Expect: 200-ok\r\nContent-Length: 16") + task,
      .refused([417], "9110, 10.1.1", "100-continue")),
    Attack(
      "a known and an unknown one",
      create("Expect: 100-continue, x=\"y\"\r\nContent-Length: 16") + task,
      .refused([417], "9110, 10.1.1")),
    Attack(
      "an unknown one in HTTP/1.0", "GET /__kling/health HTTP/1.0\r\nExpect: x\r\n\r\n",
      .ends([[200, 417]], "9110, 10.1.1")),
    Attack("an empty expectation", odd("Expect: ,"), .served([[200]], "9110, 5.6.1")),
    Attack(
      "content beyond the limit", create(waits + "Content-Length: 999999999"),
      .refused([413], "9110, 10.1.1")),
    Attack(
      "length and chunks", create(waits + "Content-Length: 16\r\nTransfer-Encoding: chunked"),
      .refused([400], "9112, 6.1")),
    Attack(
      "no credential", refusal("POST /v1/videos/text2video", ""), .refused([401], "9110, 10.1.1")),
    Attack(
      "no credential, and the content all the same",
      refusal("POST /v1/videos/text2video", "") + [.send(task)], .refused([401], "9110, 10.1.1")),
    Attack(
      "an unknown path", refusal("POST /v1/nothing"),
      .refused([404], "9110, 10.1.1", "\"code\":1202")),
    Attack("a wrong method", refusal("PUT /__kling/reset"), .refused([405], "9110, 10.1.1")),
    Attack("an unknown method", refusal("BREW /__kling/reset"), .refused([501], "9110, 10.1.1")),
    Attack(
      "behind another request",
      [.send(get() + create(waits + "Content-Length: 16")), .awaits(goOn), .send(task)],
      .served([[200], [100], [200]], "9112, 9.3.2")),
    Attack(
      "twice on one connection",
      [
        .send(create(waits + "Content-Length: 16")), .awaits(goOn),
        .send(task + create(waits + "Content-Length: 16")), .awaits(goOn), .send(task),
      ], .served([[100], [200], [100], [200]], "9110, 10.1.1")),
  ]
}
