extension Attack {
  /// Methods: known, unknown, and those that only proxies do (RFC 9110, section 9).
  static let methods = [
    Attack(
      "unknown", "BREW /__kling/health HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[501]], "9110, 9.1", "'BREW'")),
    Attack(
      "in lower case", "get /__kling/health HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[501]], "9110, 9.1", "capitals")),
    Attack(
      "of a hundred letters",
      String(repeating: "A", count: 100) + " / HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[501]], "9112, 3")),
    Attack(
      "longer than a line may be",
      String(repeating: "A", count: 9_000) + " / HTTP/1.1\r\nHost: mock\r\n\r\n",
      .refused([400, 414, 501], "9112, 3")),
    Attack("no token", "G(T / HTTP/1.1\r\nHost: mock\r\n\r\n", .refused([400], "9110, 9.1")),
    Attack("no ASCII", "G\u{C9}T / HTTP/1.1\r\nHost: mock\r\n\r\n", .refused([400], "9110, 9.1")),
    Attack(
      "CONNECT", "CONNECT mock:443 HTTP/1.1\r\nHost: mock:443\r\n\r\n",
      .refused([400, 405, 501], "9110, 9.3.6", "proxies")),
    Attack(
      "TRACE", "TRACE /__kling/health HTTP/1.1\r\nHost: mock\r\nX: secret\r\n\r\n",
      .served([[405, 501]], "9110, 9.3.8")),
    Attack(
      "DELETE where only GET goes", "DELETE /__kling/health HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[405]], "9110, 15.5.6", "Allow: GET, HEAD, OPTIONS")),
    Attack(
      "the vendor's word for a wrong one",
      "DELETE /v1/videos/text2video HTTP/1.1\r\nHost: mock\r\n\(key)\r\n",
      .served([[404]], "error.method", "\"code\":1202")),
    Attack(
      "HEAD", "HEAD /__kling/health HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[200]], "9110, 9.3.2", "Content-Length: 15"), heads: [0]),
    Attack(
      "HEAD of nothing", "HEAD /__kling/nothing HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[404]], "9110, 9.3.2"), heads: [0]),
    Attack(
      "a malformed HEAD", "HEAD /__kling/health HTTP/1.1\r\n\r\n", .refused([400], "9110, 9.3.2"),
      heads: [0]),
    Attack(
      "HEAD and GET in one", "HEAD /__kling/health HTTP/1.1\r\nHost: mock\r\n\r\n" + get(),
      .served([[200], [200]], "9110, 9.3.2"), heads: [0]),
    Attack(
      "OPTIONS of the server", "OPTIONS * HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[200, 204]], "9110, 9.3.7", "Allow: ")),
    Attack(
      "OPTIONS of a path", "OPTIONS /__kling/reset HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[200, 204]], "9110, 9.3.7", "Allow: POST, OPTIONS")),
    Attack(
      "OPTIONS without a credential",
      "OPTIONS /v1/videos/text2video HTTP/1.1\r\nHost: mock\r\nOrigin: null\r\n\r\n",
      .served([[200, 204]], "9110, 9.3.7", "Allow: GET, HEAD, POST, OPTIONS")),
    Attack(
      "OPTIONS of nothing", "OPTIONS /__kling/nothing HTTP/1.1\r\nHost: mock\r\n\r\n",
      .served([[404]], "9110, 9.3.7")),
    Attack(
      "OPTIONS with content", "OPTIONS * HTTP/1.1\r\nHost: mock\r\nContent-Length: 3\r\n\r\nabc",
      .served([[200, 204]], "9110, 9.3.7")),
  ]
}
