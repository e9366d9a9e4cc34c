extension Attack {
  private static func asked(_ target: String) -> String { get(target, "Host: mock\r\n\(key)") }

  /// The four forms of a target, and what may stand in them (RFC 9112, section 3.2; RFC 3986).
  static let targets = [
    Attack("the absolute form", get("http://mock/__kling/health"), .served([[200]], "9112, 3.2.2")),
    Attack(
      "the absolute form of another host", get("http://other.example:1/__kling/health"),
      .served([[200]], "9112, 3.2.2")),
    Attack(
      "the absolute form in capitals", get("HTTP://MOCK/__kling/health"),
      .served([[200]], "9110, 4.2.3")),
    Attack(
      "the absolute form without a path", asked("http://mock"), .served([[404]], "9110, 4.2.3")),
    Attack(
      "the absolute form with a query alone", asked("http://mock?x=1"),
      .served([[404]], "9110, 4.2.3")),
    Attack(
      "the absolute form with a Host that is none",
      get("http://mock/__kling/health", "Host: a b\r\n"), .refused([400], "9112, 3.2")),
    Attack(
      "the absolute form without a Host", get("http://mock/__kling/health", ""),
      .refused([400], "9112, 3.2")),
    Attack(
      "OPTIONS of an absolute form without a path",
      "OPTIONS http://mock HTTP/1.1\r\nHost: mock\r\n\r\n", .served([[200, 204]], "9112, 3.2.4")),
    Attack(
      "https over an open connection", get("https://mock/__kling/health"),
      .refused([400, 421], "9110, 7.4", "http://")),
    Attack("another scheme", get("ftp://mock/__kling/health"), .refused([400], "9112, 3.2.2")),
    Attack("an empty authority", get("http:///__kling/health"), .refused([400], "9110, 4.2.1")),
    Attack(
      "a user in the authority", get("http://user:word@mock/__kling/health"),
      .refused([400], "9110, 4.2.4")),
    Attack(
      "a port too high in the authority", get("http://mock:65536/__kling/health"),
      .refused([400], "9112, 3.2")),
    Attack("the authority form", get("mock:80"), .refused([400], "9112, 3.2.3")),
    Attack("the asterisk form under GET", get("*"), .refused([400], "9112, 3.2.4", "OPTIONS")),
    Attack("a path without its slash", get("__kling/health"), .refused([400], "9112, 3.2.1")),
    Attack("a space inside", get("/__kling/ health"), .refused([400], "9112, 3.2")),
    Attack("a fragment", get("/__kling/health#x"), .refused([400], "9112, 3.2")),
    Attack("a backslash", get("/__kling\\health"), .refused([400], "9112, 3.2")),
    Attack("quotes and braces", get("/__kling/\"{health}\""), .refused([400], "9112, 3.2")),
    Attack("a byte that is no ASCII", get("/__kling/h\u{E9}alth"), .refused([400], "9112, 3.2")),
    Attack(
      "a percent sign before no digits", get("/__kling/health%zz"),
      .refused([400], "3986, 2.1", "%25")),
    Attack(
      "a percent sign before one digit", get("/__kling/health?x=%4"), .refused([400], "3986, 2.1")),
    Attack("a percent sign at the end", get("/__kling/health%"), .refused([400], "3986, 2.1")),
    Attack(
      "a percent sign that encodes itself", asked("/v1/videos/text2video/50%25"),
      .served([[400]], "3986, 2.4", "external id: 50%\"")),
    Attack(
      "letters that need not be encoded", get("/%5F_kling/he%61lth"),
      .served([[200]], "9110, 4.2.3")),
    Attack(
      "an encoded slash in an id", asked("/v1/videos/text2video/a%2Fb"),
      .served([[400]], "3986, 2.2", "external id: a/b\"")),
    Attack(
      "an encoded slash in a path", asked("/v1%2Fvideos/text2video"), .served([[404]], "3986, 2.2")),
    Attack(
      "an encoded NUL in an id", asked("/v1/videos/text2video/a%00b"),
      .served([[400, 404]], "3986, 7.3")),
    Attack(
      "encoded line breaks in an id", asked("/v1/videos/text2video/a%0d%0aX-Evil:%201"),
      .served([[400, 404]], "9110, 17.3")),
    Attack(
      "an id that is no UTF-8", asked("/v1/videos/text2video/%ff%fe"),
      .served([[400, 404]], "3986, 2.5")),
    Attack(
      "dot segments", asked("/v1/videos/../videos/text2video"),
      .served([[400, 404]], "3986, 6.2.2.3")),
    Attack(
      "encoded dot segments", get("/__kling/media/default/%2e%2e/%2E%2E/etc/passwd"),
      .served([[400, 404]], "3986, 6.2.2.3")),
    Attack(
      "dot segments that climb", get("/__kling/media/../../../etc/passwd"),
      .served([[400, 404]], "3986, 5.2.4")),
    Attack("two slashes", asked("//v1/videos/text2video"), .served([[404]], "3986, 3.3")),
    Attack("slashes alone", asked("///"), .served([[404]], "3986, 3.3")),
    Attack("an empty query", get("/__kling/health?"), .served([[200]], "3986, 3.4")),
    Attack(
      "question marks in a query", get("/__kling/health?a?b=?/&&=&x"), .served([[200]], "3986, 3.4")
    ),
    Attack("a parameter of a segment", get("/__kling/health;x=1"), .served([[404]], "3986, 3.3")),
    Attack(
      "a plus in an id", asked("/v1/videos/text2video/a+b"), .served([[400]], "3986, 2.2", "a+b")),
  ]
}
