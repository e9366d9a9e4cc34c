/// What a service is made with, besides its world.
package struct ServiceOptions: Sendable {
  /// The version that the control plane tells.
  package var version: String
  /// What results are linked under; nil for the authority that each create was sent to.
  package var publicURL: String?
  /// The authorities of the listeners, such as `127.0.0.1:8787`, by their numbers.
  package var authorities: [String]
  /// The most values and member names that a body may have.
  package var values = 8_192
  /// How long a receiver may take to answer a callback, in milliseconds of real time.
  package var callbackTimeout = 5_000

  /// The options of a service at these listeners.
  package init(version: String, publicURL: String? = nil, authorities: [String] = []) {
    self.version = version
    self.publicURL = publicURL
    self.authorities = authorities
  }
}
