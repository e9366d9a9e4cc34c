import Credentials
import Digest
import StrictJSON

extension TokenWish {
  /// The token of this description for an account at a time in seconds.
  func signed(for account: Account, at now: Int) -> String {
    var payload = JSONObject()
    payload.append("iss", .string(issuer ?? account.accessKey ?? ""))
    payload.append("exp", .number(JSONNumber(now + expiresIn)))
    payload.append("nbf", .number(JSONNumber(now + validIn)))
    for claim in claims.members {
      if case .null = claim.value {
        payload.members.removeAll { $0.name == claim.name }
      } else {
        payload[claim.name] = claim.value
      }
    }
    let header: JSON = .object(["alg": .string(algorithm), "typ": .string("JWT")])
    let signedPart =
      Base64URL.text(header.utf8(.compact)) + "." + Base64URL.text(JSON.object(payload).utf8())
    guard algorithm != "none" else { return signedPart + "." }
    let key = HMACSHA256(key: Array((secret ?? account.secretKey ?? "").utf8))
    return signedPart + "." + Base64URL.text(key.authenticate(Array(signedPart.utf8)))
  }
}
