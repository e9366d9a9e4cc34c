import Timekeeping

/// The credentials of one tenant.
package struct AccountKeys: Hashable, Sendable {
  /// The issuer of its tokens.
  package let accessKey: String
  /// What its tokens are signed with.
  package let secretKey: String
  /// The bearer token that needs no signature.
  package let apiKey: String

  /// How ledgers call the one API key of an account.
  package static let apiKeyName = "default"

  /// Credentials given from outside.
  package init(accessKey: String, secretKey: String, apiKey: String) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.apiKey = apiKey
  }

  /// The credentials of a tenant by name: the same for the same seed and name.
  ///
  /// The API key has the recorded beginning and length (`auth.api_key.unknown`).
  package init(seed: UInt64, name: String) {
    var mixer = Mixer(seed: Mixer.seed(seed, Mixer.seed(text: name)))
    accessKey = "ak-" + AccountKeys.digits(32, &mixer)
    secretKey = "sk-" + AccountKeys.digits(32, &mixer)
    apiKey = "api-key-kling-" + AccountKeys.digits(43, &mixer)
  }

  /// The credentials that need no configuration.
  package static let standard = AccountKeys(
    accessKey: "mock-access-key", secretKey: "mock-secret-key", apiKey: "mock-api-key")

  private static func digits(_ count: Int, _ mixer: inout Mixer) -> String {
    var text = ""
    for _ in 0..<count { text += String(mixer.next(below: 16), radix: 16) }
    return text
  }
}
