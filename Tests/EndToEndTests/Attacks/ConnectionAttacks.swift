extension Attack {
  private static func connection(_ value: String, _ version: String = "1.1") -> String {
    "GET /__kling/health HTTP/\(version)\r\nHost: mock\r\nConnection: \(value)\r\n\r\n"
  }

  private static func create(half: Int) -> String { create("Content-Length: \(16 + half)") + task }

  /// A request that is answered when a tenth of a second has passed, with 408.
  private static let wait = waiting(milliseconds: 100)

  /// A request that is answered when so many milliseconds have passed, with 408.
  static func waiting(milliseconds: Int) -> String {
    let body = #"{"match":{"path":"/never"},"timeout_ms":\#(milliseconds)}"#
    return "POST /__kling/journal/wait HTTP/1.1\r\nHost: mock\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  /// When connections stay and end, and who ends them (RFC 9112, sections 8 and 9).
  static let connections = [
    Attack(
      "one after another", get() + get() + get(), .served([[200], [200], [200]], "9112, 9.3")),
    Attack(
      "sixteen at once", String(repeating: get(), count: 16),
      .served(Array(repeating: [200], count: 16), "9112, 9.3.2")),
    Attack(
      "two hundred at once", String(repeating: get(), count: 200),
      .served(Array(repeating: [200], count: 200), "9112, 9.3.2")),
    Attack("close", connection("close"), .ends([[200]], "9112, 9.6")),
    Attack(
      "close among others, in capitals", connection("x, , CLOSE"), .ends([[200]], "9112, 9.6")),
    Attack(
      "close in a second line",
      get("/__kling/health", "Host: mock\r\nConnection: x\r\nConnection: close\r\n"),
      .ends([[200]], "9112, 9.6")),
    Attack("close and keep-alive", connection("keep-alive, close"), .ends([[200]], "9112, 9.3")),
    Attack("closed is another word", connection("closed"), .served([[200]], "9112, 9.6")),
    Attack("HTTP/1.0 ends", "GET /__kling/health HTTP/1.0\r\n\r\n", .ends([[200]], "9112, 9.3")),
    Attack(
      "HTTP/1.0 stays when asked", connection("Keep-Alive", "1.0"),
      .served([[200]], "9112, C.2.2", "Connection: keep-alive")),
    Attack(
      "HTTP/1.0 that asks for both ends", connection("keep-alive, close", "1.0"),
      .ends([[200]], "9112, 9.3")),
    Attack(
      "an upgrade to WebSocket",
      get(
        "/__kling/health",
        "Host: mock\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"),
      .served([[200]], "9110, 7.8")),
    Attack(
      "an upgrade to HTTP/2",
      get(
        "/__kling/health",
        "Host: mock\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n"
      ), .served([[200]], "9110, 7.8")),
    Attack(
      "an upgrade with content",
      create("Connection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 16") + task,
      .served([[200]], "9110, 7.8")),
    Attack(
      "a bad one between good ones", get() + get("/", "Host : x\r\n") + get(),
      .ends([[200], [400]], "9112, 9.3.2")),
    Attack(
      "a refused one between good ones", get() + get("/__kling/nothing") + get(),
      .served([[200], [404], [200]], "9112, 9.3.2")),
    Attack("behind one that waits", wait + get(), .served([[408], [200]], "9112, 9.3.2")),
    Attack(
      "a bad one behind one that waits", wait + "GET /\r\n\r\n",
      .ends([[408], [400]], "9112, 9.3.2")),
    Attack(
      "a half-closed client is answered", [.send(get()), .endsInput], .ends([[200]], "9112, 9.6")),
    Attack(
      "a half-closed client gets every answer", [.send(get() + wait + get()), .endsInput],
      .ends([[200], [408], [200]], "9112, 9.6")),
    Attack(
      "the end inside a request line", [.send("GET /__kl"), .endsInput],
      .refused([400], "9112, 8", "ended inside the request")),
    Attack("the end after an empty line", [.send("\r\n"), .endsInput], .silence("9112, 2.2")),
    Attack(
      "the end inside fields", [.send("GET / HTTP/1.1\r\nHost: mock\r\n"), .endsInput],
      .refused([400], "9112, 8")),
    Attack(
      "the end before the content", [.send(create("Content-Length: 16")), .endsInput],
      .refused([400], "9112, 8")),
    Attack(
      "the end inside the content", [.send(create(half: 1)), .endsInput], .refused([400], "9112, 8")
    ),
    Attack(
      "the end inside a chunk", [.send(chunked("11\r\n\(task)")), .endsInput],
      .refused([400], "9112, 8")),
    Attack(
      "the end before the last chunk", [.send(chunked("10\r\n\(task)\r\n")), .endsInput],
      .refused([400], "9112, 8")),
    Attack(
      "the end inside trailers", [.send(chunked("10\r\n\(task)\r\n0\r\nX: y\r\n")), .endsInput],
      .refused([400], "9112, 8")),
    Attack(
      "the end while 100 is awaited",
      [
        .send(create("Expect: 100-continue\r\nContent-Length: 16")), .awaits("\r\n\r\n"),
        .endsInput,
      ], .ends([[100], [400]], "9112, 8")),
    Attack(
      "the end inside the second", [.send(get() + "GET"), .endsInput],
      .ends([[200], [400]], "9112, 8")),
    Attack("nothing, and the end", [.endsInput], .silence("9112, 9.6")),
    Attack("nothing, and a reset", [.resets], .gone("9112, 9.5")),
    Attack("a reset inside a request line", [.send("GET /__kl"), .resets], .gone("9112, 9.5")),
    Attack(
      "a reset inside fields", [.send("GET / HTTP/1.1\r\nHost:"), .resets], .gone("9112, 9.5")),
    Attack("a reset inside the content", [.send(create(half: 9)), .resets], .gone("9112, 9.5")),
    Attack(
      "a reset inside a chunk", [.send(chunked("fff\r\n\(task)")), .resets], .gone("9112, 9.5")),
    Attack("a reset before the answer", [.send(get()), .resets], .gone("9112, 9.5")),
    Attack(
      "a reset while others wait", [.send(wait + get() + get()), .resets], .gone("9112, 9.5")),
    Attack(
      "a reset after 100",
      [.send(create("Expect: 100-continue\r\nContent-Length: 16")), .awaits("\r\n\r\n"), .resets],
      .gone("9112, 9.5")),
  ]
}
