import Credentials
import Digest
import StrictJSON

/// Tokens and webhook signatures: nothing fits a key that was not made with it.
enum TokenTarget {
  private static let key = HMACSHA256(key: Array("mock-secret-key".utf8))
  private static let good = JSONWebToken.sign(
    issuer: "mock-access-key", secret: Array("mock-secret-key".utf8), issuedAt: 1_790_000_000)
  private static let webhook = WebhookSignature(secret: "whsec_bW9jaw==")

  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    checkParsing(text)
    // The input as claims of a token that is properly signed, and as a change of one that is.
    let claims = Base64URL.text(Array(#"{"alg":"none"}"#.utf8)) + "." + Base64URL.text(bytes)
    let signature = Base64URL.text(key.authenticate(Array(claims.utf8)))
    checkParsing(claims + "." + signature)
    checkParsing(claims + "." + text)
    checkParsing(spoilt(by: bytes))
    checkWebhook(text)
  }

  private static func checkParsing(_ text: String) {
    guard let token = try? JSONWebToken(parsing: text) else { return }
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      .map { Array($0) }
    demand(parts.count == 3, "a token of \(parts.count) parts")
    let signed = parts[0] + [0x2E] + parts[1]
    let right = Base64URL.encode(key.authenticate(signed))
    demand(token.isSigned(with: key) == (parts[2] == right), "a signature fits that should not")
    guard let payload = Base64URL.decode(parts[1]), let claims = try? JSON(parsing: payload) else {
      demand(false, "the claims of a token are no JSON")
      return
    }
    demand(token.issuer == claims["iss"]?.string, "the issuer is another")
    check(token.expiry, claims["exp"])
    check(token.notBefore, claims["nbf"])
  }

  /// A time is the whole part of its number, however long that is spelled.
  private static func check(_ seconds: Int?, _ claim: JSON?) {
    guard case .number(let number)? = claim else {
      demand(seconds == nil, "a time without a number")
      return
    }
    guard let seconds else {
      demand(false, "the time \(number.spelling) is overlooked")
      return
    }
    let spelling = number.spelling
    let isNegative = Decimal.compareSpellings(spelling, "0") ?? 0 < 0
    if seconds == .max || seconds == .min {
      let bound = Decimal.compareSpellings(spelling, String(seconds)) ?? 0
      demand(seconds == .max ? bound >= 0 : bound <= 0, "\(spelling) became \(seconds)")
      return
    }
    // Zero is nearer than the number, and one step away from zero is not.
    let nearer = Decimal.compareSpellings(String(seconds), spelling) ?? 0
    let further = Decimal.compareSpellings(String(seconds + (isNegative ? -1 : 1)), spelling) ?? 0
    demand(isNegative ? nearer >= 0 && further < 0 : nearer <= 0 && further > 0, "\(spelling)")
  }

  /// The good token with one byte changed for each three of the input.
  private static func spoilt(by bytes: [UInt8]) -> String {
    var token = Array(good.utf8)
    for start in stride(from: 0, to: bytes.count - 2, by: 3).prefix(4) {
      let place = (Int(bytes[start]) << 8 | Int(bytes[start + 1])) % token.count
      token[place] = bytes[start + 2]
    }
    return String(decoding: token, as: UTF8.self)
  }

  private static func checkWebhook(_ field: String) {
    let right = webhook?.value(id: "1", timestamp: 2, body: [3])
    let isThere = field.utf8.split(separator: 0x20).contains {
      Array($0) == right.map { Array($0.utf8) }
    }
    demand(
      webhook?.isValid(field, id: "1", timestamp: 2, body: [3]) == isThere, "a webhook is forged")
    if let other = WebhookSignature(secret: field) {
      demand(field.hasPrefix("whsec_") && field.utf8.count > 6, "a secret without a key")
      demand(
        other.isValid(other.value(id: "", timestamp: 0, body: []), id: "", timestamp: 0, body: []),
        "a signature does not fit its own secret")
    }
  }
}
