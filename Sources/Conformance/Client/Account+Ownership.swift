import Credentials
import Digest

extension Account {
  /// Whether the value of an `Authorization` field is the account's key or a token it signed.
  func owns(_ field: String) -> Bool {
    let scheme = "Bearer "
    guard field.hasPrefix(scheme) else { return false }
    let token = String(field.dropFirst(scheme.count))
    if let apiKey, token == apiKey { return true }
    guard let secretKey, let signed = try? JSONWebToken(parsing: token) else { return false }
    return signed.issuer == accessKey
      && signed.isSigned(with: HMACSHA256(key: Array(secretKey.utf8)))
  }
}
