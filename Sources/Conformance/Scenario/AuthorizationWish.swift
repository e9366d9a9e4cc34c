package import StrictJSON

/// What a request says in its `Authorization` field.
package enum AuthorizationWish: Hashable, Sendable {
  /// What the call takes: a signed token on the legacy paths, the API key on the others.
  case usual
  /// No such field.
  case none
  /// This text, in which `<jwt>` and `<api-key>` stand for the account's own credentials.
  case text(String)
  /// A token made as described.
  case token(TokenWish)
}

/// A token that departs from a good one in what is said here.
package struct TokenWish: Hashable, Sendable {
  /// The `iss` claim; nil for the account's access key.
  package var issuer: String?
  /// The secret that signs; nil for the account's own.
  package var secret: String?
  /// The `alg` of the header; `none` leaves the signature empty, every other name signs by HS256.
  package var algorithm = "HS256"
  /// Seconds from now to `exp`.
  package var expiresIn = 1_800
  /// Seconds from now to `nbf`.
  package var validIn = -5
  /// Claims that replace those above; null takes one out.
  package var claims = JSONObject()
  /// The object as the scenario wrote it.
  package var written = JSONObject()

  /// A good token.
  package init() {}
}
