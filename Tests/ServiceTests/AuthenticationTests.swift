import Digest
import HTTPWire
import StrictJSON
import Testing

@Suite struct AuthenticationTests {
  /// A token of any header and payload, signed with a secret.
  private static func token(
    _ payload: String, header: String = #"{"alg":"HS256","typ":"JWT"}"#,
    secret: String = "mock-secret-key"
  ) -> String {
    let text =
      Base64URL.text(Array(header.utf8)) + "." + Base64URL.text(Array(payload.utf8))
    let signature = HMACSHA256(key: Array(secret.utf8)).authenticate(Array(text.utf8))
    return text + "." + Base64URL.text(signature)
  }

  private static func claims(
    issuer: String = "mock-access-key", expiry: Int = 1_800, notBefore: Int? = -5
  ) -> String {
    let start = dawn / 1_000
    let early = notBefore.map { #","nbf":\#(start + $0)"# } ?? ""
    return #"{"iss":"\#(issuer)","exp":\#(start + expiry)\#(early)}"#
  }

  private func list(_ bench: Bench, _ authorization: String?) throws -> Answer {
    let fields = authorization.map { [("Authorization", $0)] } ?? []
    return try bench.send("GET", "/v1/videos/text2video", "", fields)
  }

  @Test(arguments: [
    token(claims()), token(claims(notBefore: nil)), token(claims(expiry: 1)),
    token(claims(notBefore: 0)), token(claims(), header: #"{"alg":"HS256"}"#),
    token(claims(expiry: 10_000_000)), "mock-api-key",
    // Longer than what is remembered of tokens.
    token(String(claims().dropLast()) + #","note":"\#(String(repeating: "n", count: 400))"}"#),
  ])
  func `a good credential is accepted, again and again`(token: String) throws {
    let bench = try Bench()
    for _ in 0..<3 { #expect(try list(bench, "Bearer \(token)").status == 200) }
  }

  @Test func `a token is refused that differs anywhere from one that was accepted`() throws {
    let bench = try Bench()
    let good = Self.token(Self.claims())
    for _ in 0..<2 { #expect(try list(bench, "Bearer \(good)").status == 200) }
    for place in stride(from: 0, to: good.utf8.count, by: 7) {
      var bytes = Array(good.utf8)
      bytes[place] ^= 1
      let changed = String(decoding: bytes, as: UTF8.self)
      #expect(try list(bench, "Bearer \(changed)").status == 401, "byte \(place)")
    }
    #expect(try list(bench, "Bearer \(good)").status == 200)
  }

  @Test func `the token of the documentation is accepted in its time`() throws {
    let token =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJtb2NrLWFjY2Vzcy1rZXkiLCJleHAiOjE3OTAwMDE4"
      + "MDAsIm5iZiI6MTc4OTk5OTk5NX0.ZOeuZCup6qYiC-zEevruxTEN4RjVkkqBJ0KU9jqAtpA"
    #expect(try list(Bench(), "Bearer \(token)").status == 200)
  }

  @Test(arguments: [
    (nil, "1001", "Authorization is empty", "auth.header.missing"),
    ("", "1001", "Authorization is empty", "auth.header.missing"),
    ("Bearer", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("Bearer ", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("Bearer  mock-api-key", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("Bearer mock api", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("bearer mock-api-key", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("Basic bW9jazprZXk=", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("mock-api-key", "1002", "Authorization is invalid", "auth.header.scheme"),
    ("Bearer api-key-kling-BOGUS", "1002", "api key not found", "auth.api_key.unknown"),
    (
      "Bearer garbage", "1002", "The token was expected to have 3 parts, but got 0",
      "auth.token.malformed_legacy"
    ),
    (
      "Bearer a.b", "1002", "The token was expected to have 3 parts, but got 2",
      "auth.token.malformed_legacy"
    ),
    ("Bearer a.b.c", "1002", "Authorization is invalid", "auth.token.unknown_legacy"),
    (
      "Bearer \(token(claims(issuer: "nobody")))", "1002", "Authorization is invalid",
      "auth.token.unknown_legacy"
    ),
    (
      "Bearer \(token(claims(), header: #"{"alg":"none"}"#))", "1002",
      "Authorization is invalid", "auth.jwt.algorithm"
    ),
    (
      "Bearer \(token(claims(), header: #"{"typ":"JWT"}"#))", "1002",
      "Authorization is invalid", "auth.jwt.algorithm"
    ),
    (
      "Bearer \(token(claims(), secret: "mock-secret-kez"))", "1000", "Authentication failed",
      "auth.jwt.signature"
    ),
    (
      "Bearer \(token(#"{"iss":"mock-access-key"}"#))", "1002", "Authorization is invalid",
      "auth.jwt.exp"
    ),
    (
      "Bearer \(token(#"{"iss":"mock-access-key","exp":"1900000000"}"#))", "1002",
      "Authorization is invalid", "auth.jwt.exp"
    ),
    (
      "Bearer \(token(claims(expiry: 0)))", "1004", "Authorization has expired",
      "auth.jwt.exp"
    ),
    (
      "Bearer \(token(claims(notBefore: 1)))", "1003", "Authorization is not yet valid",
      "auth.jwt.nbf"
    ),
    // The order of the checks: what comes first speaks.
    (
      "Bearer \(token(claims(issuer: "nobody"), header: #"{"alg":"HS512"}"#))", "1002",
      "Authorization is invalid", "auth.jwt.algorithm"
    ),
    (
      "Bearer \(token(claims(expiry: 0), secret: "x"))", "1000", "Authentication failed",
      "auth.jwt.signature"
    ),
    (
      "Bearer \(token(claims(expiry: 0, notBefore: 1)))", "1004", "Authorization has expired",
      "auth.jwt.exp"
    ),
  ])
  func `a bad credential is refused in the words of its rule`(
    authorization: String?, code: String, message: String, rule: String
  ) throws {
    let answer = try list(Bench(), authorization)
    #expect(answer.refusal == ["401", code, message, rule])
  }

  @Test func `the times of an accepted token are judged again`() throws {
    let bench = try Bench()
    let authorization = "Bearer \(AuthenticationTests.token(AuthenticationTests.claims()))"
    #expect(try list(bench, authorization).status == 200)
    bench.now = dawn + 1_799_999
    #expect(try list(bench, authorization).status == 200)
    bench.now = dawn + 1_800_000
    #expect(try list(bench, authorization).refusal[1] == "1004")
  }

  @Test func `an advanced clock ages tokens only where it was asked for`() throws {
    let authorization = "Bearer \(AuthenticationTests.token(AuthenticationTests.claims()))"
    let codes = try ["real", "virtual"].map { authClock in
      let bench = try Bench(#"{"clock": "manual", "auth_clock": "\#(authClock)"}"#)
      #expect(try list(bench, authorization).status == 200)
      _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 1800000}"#)
      return try list(bench, authorization).json["code"]
    }
    #expect(codes == [0, 1004])
  }

  @Test func `one changed byte of a cached token is noticed`() throws {
    let bench = try Bench()
    let token = AuthenticationTests.token(AuthenticationTests.claims())
    #expect(try list(bench, "Bearer \(token)").status == 200)
    // The end, which picks the slot of the cache, stays the same.
    var forged = Array("Bearer \(token)".utf8)
    forged[60] = forged[60] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    #expect(try list(bench, String(decoding: forged, as: UTF8.self)).status == 401)
  }

  @Test func `authentication comes before route, method and body`() throws {
    let bench = try Bench()
    for (method, target) in [
      ("POST", "/v1/videos/text2video"), ("DELETE", "/v1/videos/text2video"), ("GET", "/v1/x"),
    ] {
      #expect(try bench.send(method, target, "{", []).refusal[1] == "1001")
    }
  }

  @Test func `a refused token belongs to the tenant it names`() throws {
    let bench = try Bench()
    let made = try bench.send("POST", "/__kling/tenants", #"{"name": "ci"}"#)
    let issuer = try #require(made.json["access_key"]?.string)
    let key = try #require(made.json["api_key"]?.string)
    let claims = AuthenticationTests.claims(issuer: issuer)
    _ = try list(bench, "Bearer \(AuthenticationTests.token(claims, secret: "wrong"))")
    _ = try list(bench, "Bearer garbage")
    let rules = try [[("Authorization", "Bearer \(key)")], []].map { fields in
      try bench.send("GET", "/__kling/journal", "", fields).json["entries"]?.array?
        .compactMap { $0["rule"]?.string }
    }
    #expect(rules == [["auth.jwt.signature"], ["auth.token.malformed_legacy"]])
  }
}
