extension Attack {
  /// The first line, and what comes in its place (RFC 9112, sections 2 and 3).
  static let requestLines = [
    Attack(
      "a line ended by LF alone", "GET / HTTP/1.1\nHost: mock\n\n",
      .refused([400], "9112, 2.2", "LF")),
    Attack(
      "a line ended by CR alone", "GET / HTTP/1.1\rHost: mock\r\r", .refused([400], "9112, 2.2")),
    Attack(
      "a CR before the CRLF", "GET / HTTP/1.1\r\r\nHost: mock\r\n\r\n", .refused([400], "9112, 2.2")
    ),
    Attack(
      "a NUL in the method", "G\u{0}T / HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9110, 9.1")),
    Attack("a NUL in the target", get("/\u{0}"), .refused([400], "9112, 3.2")),
    Attack("no version", "GET /\r\n\r\n", .refused([400], "9112, 3")),
    Attack("a method alone", "GET\r\n\r\n", .refused([400], "9112, 3")),
    Attack(
      "two spaces before the target", "GET  / HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9112, 3")),
    Attack(
      "two spaces before the version", "GET /  HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9112, 3")),
    Attack(
      "a space at the end", "GET / HTTP/1.1 \r\nHost: mock\r\n\r\n", .refused([400], "9112, 3")),
    Attack(
      "a space at the beginning", " GET / HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9112, 3")),
    Attack("tabs for spaces", "GET\t/\tHTTP/1.1\r\nHost: mock\r\n\r\n", .refused([400], "9112, 3")),
    Attack(
      "a form feed for a space", "GET /\u{C}HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9112, 3")),
    Attack(
      "a version in lower case", "GET / http/1.1\r\nHost: mock\r\n\r\n",
      .refused([400], "9112, 2.3")),
    Attack(
      "a version of two digits", "GET / HTTP/1.10\r\nHost: mock\r\n\r\n",
      .refused([400, 505], "9112, 2.3")),
    Attack(
      "a version without a point", "GET / HTTP/11\r\nHost: mock\r\n\r\n",
      .refused([400, 505], "9112, 2.3")),
    Attack(
      "a version of three numbers", "GET / HTTP/1.1.1\r\nHost: mock\r\n\r\n",
      .refused([400, 505], "9112, 2.3")),
    Attack(
      "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .refused([505], "9110, 15.6.6")),
    Attack("HTTP/3.0", "GET / HTTP/3.0\r\nHost: mock\r\n\r\n", .refused([505], "9110, 15.6.6")),
    Attack(
      "HTTP/0.9", "GET / HTTP/0.9\r\nHost: mock\r\n\r\n", .refused([400, 505], "9110, 15.6.6")),
    Attack(
      "HTTP/1.2 is served as 1.1", "GET /__kling/health HTTP/1.2\r\nHost: mock\r\n\r\n",
      .served([[200]], "9110, 2.5")),
    Attack(
      "a response for a request", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
      .refused([400], "9112, 2.1")),
    Attack(
      "a hello of TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}\r\n\r\n",
      .refused([400], "9112, 2.2", "TLS")),
    Attack("a hello of SSH", "SSH-2.0-OpenSSH_9.2\r\n", .refused([400], "9112, 3")),
    Attack(
      "a line of the PROXY protocol", "PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\n" + get(),
      .refused([400], "9112, 3")),
    Attack(
      "noise", "\u{FF}\u{FE}\u{80}\u{9D}\u{1}\u{7F}\u{0}\r\n\r\n", .refused([400], "9112, 2.2")),
    Attack("an empty line before it", "\r\n" + get(), .served([[200]], "9112, 2.2")),
    Attack(
      "an empty line between two", get() + "\r\n" + get(), .served([[200], [200]], "9112, 2.2")),
    Attack(
      "eight empty lines before it", String(repeating: "\r\n", count: 8) + get(),
      .served([[200]], "9112, 2.2")),
    Attack(
      "empty lines without end", String(repeating: "\r\n", count: 5_000),
      .refused([400], "9112, 2.2", "empty lines")),
    Attack("LF alone before it", "\n" + get(), .refused([400], "9112, 2.2")),
    Attack("one byte at a time", get(), .served([[200]], "9112, 2.1"), pieces: 1),
  ]
}
