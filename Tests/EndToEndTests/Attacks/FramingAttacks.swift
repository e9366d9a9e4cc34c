extension Attack {
  /// How the end of the content is told (RFC 9112, section 6).
  static let framing = [
    Attack("a length", create("Content-Length: 16") + task, .served([[200]], "9112, 6.2")),
    Attack(
      "a length with zeros before it", create("Content-Length: 0000000000000000000016") + task,
      .served([[200]], "9110, 8.6")),
    Attack(
      "a length with blanks around it", create("Content-Length: \t16 \t") + task,
      .served([[200]], "9110, 8.6")),
    Attack(
      "two lengths", create("Content-Length: 16\r\nContent-Length: 6") + task,
      .refused([400], "9112, 6.3")),
    Attack(
      "the same length twice", create("Content-Length: 16\r\nContent-Length: 16") + task,
      .refused([400], "9112, 6.3")),
    Attack(
      "the same length in two spellings",
      create("Content-Length: 16\r\ncONTENT-lENGTH: 016") + task, .refused([400], "9112, 6.3")),
    Attack(
      "a list of one length", create("Content-Length: 16, 16") + task, .refused([400], "9112, 6.3")),
    Attack(
      "a list of two lengths", create("Content-Length: 16, 6") + task, .refused([400], "9112, 6.3")),
    Attack(
      "a length with a plus", create("Content-Length: +16") + task,
      .refused([400], "9110, 8.6", "digits")),
    Attack(
      "a length below zero", create("Content-Length: -1") + task, .refused([400], "9110, 8.6")),
    Attack(
      "a length in hexadecimal", create("Content-Length: 0x10") + task, .refused([400], "9110, 8.6")
    ),
    Attack(
      "a length with a space inside", create("Content-Length: 1 6") + task,
      .refused([400], "9110, 8.6")),
    Attack(
      "a length with an exponent", create("Content-Length: 16e0") + task,
      .refused([400], "9110, 8.6")),
    Attack(
      "a length with a fraction", create("Content-Length: 16.0") + task,
      .refused([400], "9110, 8.6")),
    Attack(
      "a length in quotes", create("Content-Length: \"16\"") + task, .refused([400], "9110, 8.6")),
    Attack("a length of nothing", create("Content-Length:") + task, .refused([400], "9110, 8.6")),
    Attack(
      "a length in other digits", create("Content-Length: \u{D9}\u{A1}\u{D9}\u{A6}") + task,
      .refused([400], "9110, 8.6")),
    Attack(
      "a length of 2^64 and 16", create("Content-Length: 18446744073709551632") + task,
      .refused([400, 413], "9112, 6.3")),
    Attack(
      "a length of 2^63", create("Content-Length: 9223372036854775808") + task,
      .refused([400, 413], "9112, 6.3")),
    Attack(
      "a space before the length's colon", create("Content-Length : 16") + task,
      .refused([400], "9112, 5.1")),
    Attack(
      "a folded length", create("Content-Length:\r\n 16") + task, .refused([400], "9112, 5.2")),
    Attack(
      "length and chunks", create("Content-Length: 16\r\nTransfer-Encoding: chunked") + "0\r\n\r\n",
      .refused([400], "9112, 6.1", "exclude")),
    Attack(
      "chunks and length", create("Transfer-Encoding: chunked\r\nContent-Length: 5") + "0\r\n\r\n",
      .refused([400], "9112, 6.1")),
    Attack(
      "a length of zero and chunks",
      create("Content-Length: 0\r\nTransfer-Encoding: chunked") + "0\r\n\r\n",
      .refused([400], "9112, 6.1")),
    Attack(
      "length and an unknown coding", create("Content-Length: 16\r\nTransfer-Encoding: x") + task,
      .refused([400, 501], "9112, 6.1")),
    Attack(
      "gzip below chunks", create("Transfer-Encoding: gzip, chunked") + "0\r\n\r\n",
      .refused([501], "9112, 6.1", "chunked")),
    Attack(
      "gzip alone", create("Transfer-Encoding: gzip") + "0\r\n\r\n", .refused([400], "9112, 6.3")),
    Attack(
      "gzip after chunks", create("Transfer-Encoding: chunked, gzip") + "0\r\n\r\n",
      .refused([400], "9112, 6.3")),
    Attack(
      "gzip after chunks in two lines",
      create("Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip") + "0\r\n\r\n",
      .refused([400], "9112, 6.3")),
    Attack(
      "chunks twice", create("Transfer-Encoding: chunked, chunked") + "0\r\n\r\n",
      .refused([400], "9112, 6.1")),
    Attack(
      "chunks twice in two lines",
      create("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked") + "0\r\n\r\n",
      .refused([400], "9112, 6.1")),
    Attack(
      "identity", create("Transfer-Encoding: identity") + task, .refused([400, 501], "9112, 6.3")),
    Attack(
      "identity and chunks", create("Transfer-Encoding: identity, chunked") + "0\r\n\r\n",
      .refused([400, 501], "9112, 6.1")),
    Attack("no coding at all", create("Transfer-Encoding:") + task, .refused([400], "9112, 6.3")),
    Attack(
      "chunked with a parameter", create("Transfer-Encoding: chunked;q=1") + "0\r\n\r\n",
      .refused([400, 501], "9112, 7")),
    Attack(
      "chunked behind a vertical tab", create("Transfer-Encoding: \u{B}chunked") + "0\r\n\r\n",
      .refused([400], "9110, 5.5")),
    Attack(
      "chunked with a letter before it", create("Transfer-Encoding: xchunked") + "0\r\n\r\n",
      .refused([400, 501], "9112, 6.1")),
    Attack(
      "chunked in quotes", create("Transfer-Encoding: \"chunked\"") + "0\r\n\r\n",
      .refused([400, 501], "9112, 6.1")),
    Attack(
      "chunks in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      .refused([400], "9112, 6.1")),
    Attack(
      "a space before the coding's colon", create("Transfer-Encoding : chunked") + "0\r\n\r\n",
      .refused([400], "9112, 5.1")),
    Attack(
      "CHUNKED in capitals", create("Transfer-Encoding: CHUNKED") + "10\r\n\(task)\r\n0\r\n\r\n",
      .served([[200]], "9112, 7")),
    Attack(
      "chunked among empty elements",
      create("Transfer-Encoding: , chunked ,") + "10\r\n\(task)\r\n0\r\n\r\n",
      .served([[200]], "9110, 5.6.1")),
    Attack(
      "an underscore for the hyphen",
      create("Content-Length: 16\r\nTransfer_Encoding: chunked") + task,
      .served([[200]], "9110, 5.1")),
    Attack(
      "TE is no coding",
      get("/__kling/health", "Host: mock\r\nTE: chunked, gzip\r\nConnection: TE\r\n"),
      .served([[200]], "9110, 10.1.4")),
    Attack(
      "content of a GET", get("/__kling/health", "Host: mock\r\nContent-Length: 16\r\n") + task,
      .served([[200]], "9110, 9.3.1")),
    Attack(
      "a request inside the content of a GET",
      get("/__kling/health", "Host: mock\r\nContent-Length: \(get().utf8.count)\r\n") + get(),
      .served([[200]], "9112, 6.3")),
    Attack(
      "no length is no content", create("Accept: */*"),
      .served([[400]], "9112, 6.3", "\"code\":1200")),
    Attack(
      "content without a length", create("Accept: */*") + task, .ends([[400], [400]], "9112, 6.3")),
    Attack(
      "content longer than its length", create("Content-Length: 16") + task + "x\r\n",
      .ends([[200], [400]], "9112, 6.3")),
  ]
}
