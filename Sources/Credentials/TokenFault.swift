/// Why a text is no JSON Web Token that can be judged.
package enum TokenFault: Error, Hashable, Sendable {
  /// One of the three parts of a signed token (RFC 7515, section 7.1).
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// The JOSE header, which names the algorithm.
    case header
    /// The claims.
    case payload
    /// The signature over both.
    case signature
  }

  /// The text has not three parts but, as the service's library counts them, so many.
  ///
  /// Without a dot that is 0, not 1; else one more than there are dots
  /// (`auth.token.malformed_legacy`).
  case parts(Int)
  /// The part has more than 8 KiB.
  case tooLong(Part)
  /// The header or the payload is no unpadded base64url.
  case notBase64(Part)
  /// The header or the payload is no JSON object.
  case notJSON(Part)
}
