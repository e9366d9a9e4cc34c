import Digest
import StrictJSON

extension JSONWebToken {
  /// The token that the service's documentation tells clients to make, signed with HS256.
  ///
  /// It is good from five seconds before `issuedAt` until `lifetime` seconds after it; both are
  /// seconds, the first since the epoch. The secret is used as it is, nothing is decoded.
  package static func sign(
    issuer: String, secret: [UInt8], issuedAt now: Int, lifetime: Int = 1_800
  ) -> String {
    let header: JSON = ["alg": "HS256", "typ": "JWT"]
    let payload: JSON = [
      "iss": .string(issuer), "exp": .number(JSONNumber(now + lifetime)),
      "nbf": .number(JSONNumber(now - 5)),
    ]
    let signed = Base64URL.text(header.utf8()) + "." + Base64URL.text(payload.utf8())
    let signature = HMACSHA256(key: secret).authenticate(Array(signed.utf8))
    return signed + "." + Base64URL.text(signature)
  }
}
