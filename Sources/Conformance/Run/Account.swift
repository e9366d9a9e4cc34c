/// The credentials of one account of the server under test.
package struct Account: Hashable, Sendable {
  /// The name by which the control plane knows it; empty on a server that is no mock.
  package var name: String
  /// The access key of signed tokens; nil if only an API key is known.
  package var accessKey: String?
  /// The secret that signs; nil if only an API key is known.
  package var secretKey: String?
  /// The API key; nil if only a pair of keys is known.
  package var apiKey: String?

  /// Whether tokens can be signed for it.
  package var canSign: Bool { accessKey != nil && secretKey != nil }

  /// An account with what is known of it.
  package init(name: String = "", accessKey: String?, secretKey: String?, apiKey: String?) {
    self.name = name
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.apiKey = apiKey
  }
}
