extension Attack {
  private static func many(_ count: Int, _ text: String = "a") -> String {
    String(repeating: text, count: count)
  }

  /// The head of a task to be made, short enough for the narrow ground.
  private static func post(_ framing: String) -> String {
    "POST /v1/nothing HTTP/1.1\r\nHost: mock\r\n\(key)\(framing)\r\n\r\n"
  }

  /// A request whose field lines have so many bytes, the empty line not counted.
  private static func sized(_ count: Int) -> String {
    get("/__kling/health", "Host: mock\r\nX: \(many(count - 17))\r\n")
  }

  /// Limits that are set low, each to the byte and one beyond.
  static let limits = [
    Attack(
      "a request line of 64 bytes", get("/" + many(50)), .served([[401]], "limit: request-line")),
    Attack(
      "a request line of 65 bytes", get("/" + many(51)),
      .refused([414], "limit: request-line", "64 bytes")),
    Attack("a request line without end", many(100_000), .refused([414], "limit: request-line")),
    Attack("fields of 300 bytes", sized(300), .served([[200]], "limit: header-bytes")),
    Attack("fields of 301 bytes", sized(301), .refused([431], "limit: header-bytes", "300 bytes")),
    Attack(
      "a field without end", "GET / HTTP/1.1\r\nX: " + many(100_000),
      .refused([431], "limit: header-bytes")),
    Attack(
      "a name without end", "GET / HTTP/1.1\r\n" + many(100_000),
      .refused([431], "limit: header-bytes")),
    Attack(
      "eight fields", get("/__kling/health", "Host: mock\r\n" + many(7, "X: y\r\n")),
      .served([[200]], "limit: header-fields")),
    Attack(
      "nine fields", get("/__kling/health", "Host: mock\r\n" + many(8, "X: y\r\n")),
      .refused([431], "limit: header-fields", "8 header fields")),
    Attack(
      "HEAD with nine fields", "HEAD / HTTP/1.1\r\nHost: mock\r\n" + many(8, "X: y\r\n") + "\r\n",
      .refused([431], "9110, 9.3.2"), heads: [0]),
    Attack(
      "content of 600 bytes", post("Content-Length: 600") + many(600),
      .served([[404]], "limit: body")),
    Attack(
      "content of 1,001 bytes", post("Content-Length: 1001"),
      .refused([413], "limit: body", "1000 bytes")),
    Attack(
      "content of 1,001 bytes that comes", post("Content-Length: 1001") + many(1_001),
      .refused([413], "limit: body")),
    Attack(
      "much content beyond the limit", post("Content-Length: 3000000") + many(3_000_000),
      .refused([413], "limit: body")),
    Attack(
      "more content than a number can say", post("Content-Length: \(many(200, "9"))"),
      .refused([413], "limit: body")),
    Attack(
      "chunks of 1,001 bytes",
      post("Transfer-Encoding: chunked")
        + "100\r\n\(many(256))\r\n2e9\r\n\(many(745))\r\n0\r\n\r\n", .refused([413], "limit: body")),
    Attack(
      "a chunk of 1,001 bytes", post("Transfer-Encoding: chunked") + "3e9\r\n",
      .refused([413], "limit: body")),
    Attack(
      "more content than all may hold",
      [.send(post("Content-Length: 900") + many(899)), .awaits("}")],
      .refused([503], "limit: bodies", "Retry-After: 1")),
    Attack(
      "more chunks than all may hold",
      [.send(post("Transfer-Encoding: chunked") + "384\r\n\(many(899))"), .awaits("}")],
      .refused([503], "limit: bodies")),
    Attack(
      "more than all may hold, asked for first",
      [.send(create("Expect: 100-continue\r\nContent-Length: 900")), .awaits("}")],
      .refused([503], "limit: bodies")),
    Attack(
      "extensions of 40 bytes",
      post("Transfer-Encoding: chunked") + "1;\(many(39))\r\na\r\n0\r\n\r\n",
      .served([[404]], "limit: chunk-extensions")),
    Attack(
      "extensions of 41 bytes",
      post("Transfer-Encoding: chunked") + "1;\(many(40))\r\na\r\n0\r\n\r\n",
      .refused([400, 413], "limit: chunk-extensions", "40 bytes")),
    Attack(
      "extensions of 42 bytes in two chunks",
      post("Transfer-Encoding: chunked") + "1;\(many(20))\r\na\r\n1;\(many(20))\r\na\r\n0\r\n\r\n",
      .refused([400, 413], "limit: chunk-extensions")),
    Attack(
      "an extension without end", post("Transfer-Encoding: chunked") + "1;\(many(100_000))",
      .refused([400, 413], "limit: chunk-extensions")),
    Attack(
      "zeros without end", post("Transfer-Encoding: chunked") + many(100_000, "0"),
      .refused([400, 413], "limit: chunk-extensions")),
    Attack(
      "eight trailers", post("Transfer-Encoding: chunked") + "0\r\n\(many(8, "X: y\r\n"))\r\n",
      .served([[404]], "limit: header-fields")),
    Attack(
      "nine trailers", post("Transfer-Encoding: chunked") + "0\r\n\(many(9, "X: y\r\n"))\r\n",
      .refused([431], "limit: header-fields")),
    Attack(
      "a trailer without end", post("Transfer-Encoding: chunked") + "0\r\nX: \(many(100_000))",
      .refused([431], "limit: header-bytes")),
  ]

  /// Limits as they stand when nobody sets them.
  static let standardLimits = [
    Attack(
      "a request line of 8,192 bytes", get("/" + many(8_178), "Host: mock\r\n\(key)"),
      .served([[404]], "limit: request-line")),
    Attack(
      "a request line of 8,193 bytes", get("/" + many(8_179)),
      .refused([414], "limit: request-line", "8192")),
    Attack("fields of 32,768 bytes", sized(32_768), .served([[200]], "limit: header-bytes")),
    Attack(
      "fields of 32,769 bytes", sized(32_769), .refused([431], "limit: header-bytes", "32768")),
    Attack(
      "a hundred fields", get("/__kling/health", "Host: mock\r\n" + many(99, "X: y\r\n")),
      .served([[200]], "limit: header-fields")),
    Attack(
      "a hundred and one fields", get("/__kling/health", "Host: mock\r\n" + many(100, "X: y\r\n")),
      .refused([431], "limit: header-fields")),
    Attack(
      "content of 192 MiB and a byte", create("Content-Length: 201326593"),
      .refused([413], "limit: body", "201326592")),
    Attack(
      "extensions of 9,000 bytes", chunked("10;\(many(9_000))\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400, 413], "limit: chunk-extensions")),
    Attack(
      "thirty-two empty lines and fields", many(32, "\r\n") + get(), .refused([400], "9112, 2.2")),
  ]

  /// Requests that do not come on, met with little patience.
  static let slowRequests = [
    Attack("one byte", [.send("G"), .awaits("}")], .refused([408], "limit: head-time", "150 ms")),
    Attack(
      "a request line", [.send("GET / HTTP/1.1\r\n"), .awaits("}")],
      .refused([408], "limit: head-time")),
    Attack(
      "fields", [.send("GET / HTTP/1.1\r\nHost: mock\r\nX: y"), .awaits("}")],
      .refused([408], "limit: head-time")),
    Attack(
      "a CR", [.send("GET / HTTP/1.1\r\nHost: mock\r\n\r"), .awaits("}")],
      .refused([408], "limit: head-time")),
    Attack(
      "no content", [.send(create("Content-Length: 16")), .awaits("}")],
      .refused([408], "limit: body-time")),
    Attack(
      "half of the content", [.send(create("Content-Length: 17") + task), .awaits("\"}")],
      .refused([408], "limit: body-time")),
    Attack("no chunk", [.send(chunked("")), .awaits("}")], .refused([408], "limit: body-time")),
    Attack(
      "half of a chunk", [.send(chunked("11\r\n\(task)")), .awaits("\"}")],
      .refused([408], "limit: body-time")),
    Attack(
      "no last chunk", [.send(chunked("10\r\n\(task)\r\n")), .awaits("\"}")],
      .refused([408], "limit: body-time")),
    Attack(
      "no end of the trailers", [.send(chunked("10\r\n\(task)\r\n0\r\nX: y\r\n")), .awaits("\"}")],
      .refused([408], "limit: body-time")),
    Attack(
      "no content after 100",
      [.send(create("Expect: 100-continue\r\nContent-Length: 16")), .awaits("}")],
      .ends([[100], [408]], "limit: body-time")),
    Attack(
      "half of the content behind an answer that waits",
      [
        .send(waiting(milliseconds: 500) + create("Content-Length: 17") + task),
        .awaits("faster.\"}"),
      ], .ends([[408], [408]], "limit: body-time")),
    Attack(
      "content that is asked for only behind an answer that waits",
      [
        .send(waiting(milliseconds: 500) + create("Expect: 100-continue\r\nContent-Length: 16")),
        .awaits("HTTP/1.1 100 Continue\r\n\r\n"), .send(task),
      ], .served([[408], [100], [200]], "limit: body-time")),
    Attack(
      "the second on a connection", [.send(get() + "GET"), .awaits("faster.\"}")],
      .ends([[200], [408]], "limit: head-time")),
  ]

  /// Connections on which nothing happens, met with little patience.
  static let idleConnections = [
    Attack("nothing at all", [.awaits("never")], .silence("limit: idle-time")),
    Attack("an empty line", [.send("\r\n"), .awaits("never")], .silence("limit: idle-time")),
  ]
}
