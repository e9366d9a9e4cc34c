extension Attack {
  /// Field lines and the fields that every request must have (RFC 9112, sections 3.2 and 5).
  static let fields = [
    Attack("no Host", get("/__kling/health", ""), .refused([400], "9112, 3.2", "Host")),
    Attack(
      "two Hosts", get("/__kling/health", "Host: mock\r\nHost: evil\r\n"),
      .refused([400], "9112, 3.2", "Host")),
    Attack(
      "the same Host twice", get("/__kling/health", "Host: mock\r\nhost: mock\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a list of Hosts", get("/__kling/health", "Host: mock, evil:80\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with a space", get("/__kling/health", "Host: mock evil\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with a user", get("/__kling/health", "Host: mock@evil\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with a path", get("/__kling/health", "Host: mock/evil\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with a port too high", get("/__kling/health", "Host: mock:65536\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with letters for a port", get("/__kling/health", "Host: mock:http\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host with an open bracket", get("/__kling/health", "Host: [::1\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host that is no ASCII", get("/__kling/health", "Host: m\u{F6}ck\r\n"),
      .refused([400], "9112, 3.2")),
    Attack(
      "a Host of an IPv6 address", get("/__kling/health", "Host: [::1]:80\r\n"),
      .served([[200]], "9110, 7.2")),
    Attack("an empty Host", get("/__kling/health", "Host:\r\n"), .served([[200]], "9110, 7.2")),
    Attack(
      "two Hosts in HTTP/1.0", "GET /__kling/health HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
      .refused([400], "9112, 3.2")),
    Attack("a space before the colon", odd("X : y"), .refused([400], "9112, 5.1", "Line 3")),
    Attack("a tab before the colon", odd("X\t: y"), .refused([400], "9112, 5.1")),
    Attack("a line without a colon", odd("X"), .refused([400], "9112, 5")),
    Attack("a name of no bytes", odd(": y"), .refused([400], "9112, 5")),
    Attack("a name with a space", odd("X Y: z"), .refused([400], "9112, 5")),
    Attack("a name in parentheses", odd("(X): z"), .refused([400], "9110, 5.1")),
    Attack("a name that is no ASCII", odd("X\u{E9}: z"), .refused([400], "9110, 5.1")),
    Attack("a name with a NUL", odd("X\u{0}: z"), .refused([400], "9110, 5.1")),
    Attack(
      "white space before the first field", get("/__kling/health", " Host: mock\r\n"),
      .refused([400], "9112, 2.2", "Line 2")),
    Attack("a folded line", odd("X: y\r\n z"), .refused([400], "9112, 5.2", "Line 4")),
    Attack("a line folded with a tab", odd("X: y\r\n\tz"), .refused([400], "9112, 5.2")),
    Attack(
      "a folded Host", get("/__kling/health", "Host:\r\n mock\r\n"), .refused([400], "9112, 5.2")),
    Attack("a folded line of blanks", odd("X: y\r\n "), .refused([400], "9112, 5.2")),
    Attack("a NUL in a value", odd("X: y\u{0}z"), .refused([400], "9110, 5.5")),
    Attack("a bell in a value", odd("X: y\u{7}z"), .refused([400], "9110, 5.5")),
    Attack("a DEL in a value", odd("X: y\u{7F}"), .refused([400], "9110, 5.5")),
    Attack("a CR in a value", odd("X: y\rZ: 1"), .refused([400], "9110, 5.5")),
    Attack("an LF in a value", odd("X: y\nZ: 1"), .refused([400], "9110, 5.5")),
    Attack(
      "an LF before the empty line", "GET / HTTP/1.1\r\nHost: mock\n\r\n",
      .refused([400], "9112, 2.2")),
    Attack(
      "an LF for the empty line", "GET / HTTP/1.1\r\nHost: mock\r\n\n", .refused([400], "9112, 2.2")
    ),
    Attack("obsolete text in a value", odd("X: \u{E9}\u{80}\u{FF}"), .served([[200]], "9110, 5.5")),
    Attack("an empty value", odd("X:"), .served([[200]], "9110, 5.5")),
    Attack("a value of blanks", odd("X: \t \t"), .served([[200]], "9110, 5.5")),
    Attack("tabs inside a value", odd("X: a\tb\tc"), .served([[200]], "9110, 5.5")),
    Attack("colons in a value", odd("X: a:b: c"), .served([[200]], "9110, 5.1")),
    Attack(
      "every character of a token", odd("!#$%&'*+-.^_`|~09azAZ: x"), .served([[200]], "9110, 5.6.2")
    ),
    Attack(
      "two credentials",
      "GET /v1/videos/text2video HTTP/1.1\r\nHost: mock\r\n\(key)Authorization: Bearer x\r\n\r\n",
      .served([[200, 400, 401]], "9110, 5.3")),
    Attack(
      "no credential", get("/v1/videos/text2video"),
      .served([[401]], "9110, 15.5.2", "WWW-Authenticate: Bearer")),
  ]
}
