extension Attack {
  /// Content in chunks (RFC 9112, section 7.1).
  static let chunks = [
    Attack("one chunk", chunked("10\r\n\(task)\r\n0\r\n\r\n"), .served([[200]], "9112, 7.1")),
    Attack(
      "one byte at a time", chunked("10\r\n\(task)\r\n0\r\n\r\n"), .served([[200]], "9112, 7.1"),
      pieces: 1),
    Attack(
      "one byte in each", chunked(task.map { "1\r\n\($0)\r\n" }.joined() + "0\r\n\r\n"),
      .served([[200]], "9112, 7.1")),
    Attack(
      "digits of both cases",
      chunked("a\r\n{\"prompt\":\r\nA\r\n\"sun rise\"\r\n1\r\n}\r\n0\r\n\r\n"),
      .served([[200]], "9112, 7.1")),
    Attack(
      "zeros before a size", chunked("000000000000010\r\n\(task)\r\n000\r\n\r\n"),
      .served([[200]], "9112, 7.1")),
    Attack(
      "an extension", chunked("10;a=b;c=\"d;e\";f\r\n\(task)\r\n0;z\r\n\r\n"),
      .served([[200]], "9112, 7.1.1")),
    Attack(
      "an extension behind blanks", chunked("10 \t; a = b\r\n\(task)\r\n0\r\n\r\n"),
      .served([[200]], "9112, 7.1.1")),
    Attack(
      "a trailer", chunked("10\r\n\(task)\r\n0\r\nX: y\r\nZ:\r\n\r\n"),
      .served([[200]], "9112, 7.1.2")),
    Attack(
      "trailers that frame another message",
      chunked(
        "10\r\n\(task)\r\n0\r\nContent-Length: 500\r\nTransfer-Encoding: gzip\r\nHost: evil\r\n\r\n"
      ), .served([[200]], "9110, 6.5.1")),
    Attack(
      "a trailer that is a credential",
      "POST /v1/videos/text2video HTTP/1.1\r\nHost: mock\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n\(task)\r\n0\r\n\(key)\r\n",
      .served([[401]], "9110, 6.5.1")),
    Attack(
      "no chunk but the last", chunked("0\r\n\r\n"), .served([[400]], "9112, 7.1", "\"code\":1200")),
    Attack(
      "a size that is no number", chunked("g\r\n"), .refused([400], "9112, 7.1", "hexadecimal")),
    Attack("a size of no digits", chunked("\r\n"), .refused([400], "9112, 7.1")),
    Attack("a size below zero", chunked("-1\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "a size with a plus", chunked("+10\r\n\(task)\r\n0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack("a size with 0x", chunked("0x10\r\n\(task)\r\n0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "a size with a space behind it", chunked("10 \r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1")),
    Attack(
      "a size with a space before it", chunked(" 10\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1")),
    Attack("a size of 2^64", chunked("10000000000000000\r\n"), .refused([400, 413], "9112, 7.1")),
    Attack(
      "a size of 2^64 and 16", chunked("10000000000000010\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400, 413], "9112, 7.1")),
    Attack("a size below 2^60", chunked("fffffffffffffff\r\n"), .refused([413], "9112, 7.1")),
    Attack(
      "a size too small for its data", chunked("f\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1")),
    Attack(
      "a size too large for its data", chunked("11\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1")),
    Attack(
      "data not followed by CRLF", chunked("10\r\n\(task)0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "data followed by LF", chunked("10\r\n\(task)\n0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "a size followed by LF", chunked("10\n\(task)\r\n0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "a size followed by CR", chunked("10\r\(task)\r\n0\r\n\r\n"), .refused([400], "9112, 7.1")),
    Attack(
      "an LF inside an extension", chunked("10;a\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1.1")),
    Attack(
      "a CR inside an extension", chunked("10;a\rb\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1.1")),
    Attack(
      "a NUL inside an extension", chunked("10;\u{0}\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1.1")),
    Attack(
      "an extension without a semicolon", chunked("10 a=b\r\n\(task)\r\n0\r\n\r\n"),
      .refused([400], "9112, 7.1.1")),
    Attack(
      "a last chunk followed by LF", chunked("10\r\n\(task)\r\n0\n\n"), .refused([400], "9112, 7.1")
    ),
    Attack(
      "trailers ended by LF", chunked("10\r\n\(task)\r\n0\r\n\n"), .refused([400], "9112, 7.1.2")),
    Attack(
      "a trailer with a space before its colon", chunked("10\r\n\(task)\r\n0\r\nX : y\r\n\r\n"),
      .refused([400], "9112, 5.1")),
    Attack(
      "a folded trailer", chunked("10\r\n\(task)\r\n0\r\nX: y\r\n z\r\n\r\n"),
      .refused([400], "9112, 5.2")),
    Attack(
      "a NUL in a trailer", chunked("10\r\n\(task)\r\n0\r\nX: \u{0}\r\n\r\n"),
      .refused([400], "9110, 5.5")),
    Attack(
      "a request in place of trailers", chunked("10\r\n\(task)\r\n0\r\n") + get(),
      .refused([400], "9112, 7.1.2")),
    Attack(
      "a chunk behind the last", chunked("10\r\n\(task)\r\n0\r\n\r\n1\r\nx\r\n0\r\n\r\n"),
      .ends([[200], [400]], "9112, 7.1")),
  ]
}
