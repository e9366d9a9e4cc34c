import Credentials
import Digest
import Testing

@Suite struct JSONWebTokenTests {
  private static let token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    + ".eyJpc3MiOiJtb2NrLWFjY2Vzcy1rZXkiLCJleHAiOjE3OTAwMDE4MDAsIm5iZiI6MTc4OTk5OTk5NX0"
    + ".ZOeuZCup6qYiC-zEevruxTEN4RjVkkqBJ0KU9jqAtpA"
  private static let key = HMACSHA256(key: Array("mock-secret-key".utf8))

  private func token(header: String = "{}", payload: String = "{}") -> String {
    "\(Base64URL.text(Array(header.utf8))).\(Base64URL.text(Array(payload.utf8)))."
  }

  @Test func `signing gives the token of the vector`() {
    let token = JSONWebToken.sign(
      issuer: "mock-access-key", secret: Array("mock-secret-key".utf8), issuedAt: 1_790_000_000)
    #expect(token == Self.token)
  }

  @Test func `the token of the vector is taken apart and its signature fits`() throws {
    let token = try JSONWebToken(parsing: Self.token)
    #expect(token.algorithm == "HS256")
    #expect(token.issuer == "mock-access-key")
    #expect(token.expiry == 1_790_001_800)
    #expect(token.notBefore == 1_789_999_995)
    #expect(token.isSigned(with: Self.key))
    #expect(!token.isSigned(with: HMACSHA256(key: Array("another-key".utf8))))
  }

  @Test(
    arguments: [
      ("", 0), ("a", 0), ("mock-api-key", 0), ("a.b", 2), (".", 2), ("a.b.c.d", 4),
      ("a.b.c.d.e", 5),
      ("....", 5),
    ])
  func `parts are counted as the service's library counts them`(text: String, count: Int) {
    #expect(throws: TokenFault.parts(count)) { try JSONWebToken(parsing: text) }
  }

  @Test(
    arguments: [
      ("a.e30.", TokenFault.notBase64(.header)), ("e30=.e30.", .notBase64(.header)),
      ("e30.e31.", .notBase64(.payload)), ("e30.e 0.", .notBase64(.payload)),
      ("..", .notJSON(.header)), ("e30..", .notJSON(.payload)), ("W10.e30.", .notJSON(.header)),
      ("e30.bnVsbA.", .notJSON(.payload)), ("e30.e30K.", nil),
      ("e30.e30r.", .notJSON(.payload)), ("e30.e30.", nil),
    ] as [(String, TokenFault?)])
  func `header and payload have to be objects in base64url`(text: String, fault: TokenFault?) {
    var found: TokenFault?
    do throws(TokenFault) { _ = try JSONWebToken(parsing: text) } catch { found = error }
    #expect(found == fault)
  }

  @Test func `long parts are refused, whichever it is`() throws {
    let long = Base64URL.text(Array("{\"a\":\"\(String(repeating: "x", count: 6_136))\"}".utf8))
    #expect(long.utf8.count == 8_192)
    _ = try JSONWebToken(parsing: "\(long).\(long).\(long)")
    #expect(throws: TokenFault.tooLong(.header)) { try JSONWebToken(parsing: "\(long)A.e30.") }
    #expect(throws: TokenFault.tooLong(.payload)) { try JSONWebToken(parsing: "e30.\(long)A.") }
    #expect(throws: TokenFault.tooLong(.signature)) {
      try JSONWebToken(parsing: "e30.e30.\(long)A")
    }
  }

  @Test(
    arguments: [
      (#"{"exp":1790001800}"#, 1_790_001_800), (#"{"exp":1790001800.9}"#, 1_790_001_800),
      (#"{"exp":1.7900018e9}"#, 1_790_001_800),
      (#"{"exp":1790001800.12345678901234567890}"#, 1_790_001_800),
      (#"{"exp":0.0000000000000000000000001}"#, 0), (#"{"exp":-1}"#, -1),
      (#"{"exp":"1790001800"}"#, nil),
      (#"{"exp":null}"#, nil), (#"{"exp":true}"#, nil), (#"{"exp":1e400}"#, .max),
      (#"{"exp":-1e400}"#, .min), ("{}", nil),
      (#"{"exp":1,"exp":2}"#, 2), (#"{"exp":1,"\u0065xp":"x"}"#, nil),
    ] as [(String, Int?)])
  func `times are numbers, the last of equal claims`(payload: String, expiry: Int?) throws {
    #expect(try JSONWebToken(parsing: token(payload: payload)).expiry == expiry)
    let other = payload.replacing("exp", with: "nbf").replacing("\\u0065xp", with: "nbf")
    #expect(try JSONWebToken(parsing: token(payload: other)).notBefore == expiry)
  }

  @Test func `issuer and algorithm are strings or nothing`() throws {
    let odd = try JSONWebToken(parsing: token(header: #"{"alg":256}"#, payload: #"{"iss":["x"]}"#))
    #expect(odd.algorithm == nil)
    #expect(odd.issuer == nil)
    let none = try JSONWebToken(parsing: token(header: #"{"alg":"none"}"#, payload: "{}"))
    #expect(none.algorithm == "none")
    #expect(!none.isSigned(with: Self.key))
  }

  @Test func `no change of one character leaves a token signed`() throws {
    let bytes = Array(Self.token.utf8)
    for position in bytes.indices {
      for digit in "A_9!".utf8 where digit != bytes[position] {
        var changed = bytes
        changed[position] = digit
        guard let token = try? JSONWebToken(parsing: String(decoding: changed, as: UTF8.self))
        else { continue }
        #expect(!token.isSigned(with: Self.key))
      }
    }
  }

  @Test func `a signature that is cut or cannot be decoded fits no key`() throws {
    for count in 1...43 {
      #expect(
        try !JSONWebToken(parsing: String(Self.token.dropLast(count))).isSigned(with: Self.key)
      )
    }
    #expect(try !JSONWebToken(parsing: Self.token + "=").isSigned(with: Self.key))
    #expect(try !JSONWebToken(parsing: Self.token + "\u{e9}").isSigned(with: Self.key))
  }
}
