import Credentials
import Testing

@Suite struct WebhookSignatureTests {
  private static let secret = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="
  private static let value = "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4="
  private static let body = Array(
    (#"{"id":"1234567890","status":"succeeded","message":"","#
      + #""create_time":1781080778802,"update_time":1781080794151}"#).utf8)

  @Test func `the documented callback has its documented signature`() throws {
    let signature = try #require(WebhookSignature(secret: Self.secret))
    #expect(
      signature.value(id: "9876543210", timestamp: 1_781_080_794, body: Self.body) == Self.value)
  }

  @Test(
    arguments: [
      (value, true), ("v1,AAAA \(value)", true), ("\(value) v1,AAAA", true), (" \(value) ", true),
      ("", false), ("v1,", false), (String(value.dropLast()), false),
      ("v2," + value.dropFirst(3), false), (String(value.dropFirst(3)), false),
      (value + "x", false), ("v1,AAAA,\(value)", false),
    ])
  func `any one of several signatures is enough`(field: String, isValid: Bool) throws {
    let signature = try #require(WebhookSignature(secret: Self.secret))
    #expect(
      signature.isValid(field, id: "9876543210", timestamp: 1_781_080_794, body: Self.body)
        == isValid)
  }

  @Test func `id, time, body and secret are all signed`() throws {
    let signature = try #require(WebhookSignature(secret: Self.secret))
    let other = try #require(WebhookSignature(secret: "whsec_QUJD"))
    let (id, time) = ("9876543210", 1_781_080_794)
    #expect(!signature.isValid(Self.value, id: "9876543211", timestamp: time, body: Self.body))
    #expect(!signature.isValid(Self.value, id: id, timestamp: time + 1, body: Self.body))
    #expect(!signature.isValid(Self.value, id: id, timestamp: time, body: Self.body + [0x20]))
    #expect(!other.isValid(Self.value, id: id, timestamp: time, body: Self.body))
  }

  @Test(
    arguments: [
      "", "whsec_", "QUJD", "WHSEC_QUJD", "whsec-QUJD", "whsec_QUJ", "whsec_Q-_D", " whsec_QUJD",
      "whsec_QUJD\n",
    ])
  func `a text that is no secret makes no signer`(secret: String) {
    #expect(WebhookSignature(secret: secret) == nil)
  }
}
