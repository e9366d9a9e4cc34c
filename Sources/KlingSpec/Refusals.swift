package import Schema

/// What a client is told when its request is refused: status, code, text, and the rule behind it.
package struct Refusal: Error, Equatable, Sendable {
  /// The id of the rule.
  package let rule: String
  /// The row of the error table.
  package let code: RefusalCode
  /// The text of the answer.
  package let message: String
  /// What the text is worth.
  package let grade: Grade
  /// Seconds to send as `Retry-After`; nil for no such field (`ratelimit.retry_after`).
  package var retryAfter: Int?
  /// What the journal says beyond the text of the answer; nil for nothing more.
  package var reason: String?

  /// A refusal with all of its parts.
  package init(rule: String, code: RefusalCode, message: String, grade: Grade) {
    self.rule = rule
    self.code = code
    self.message = message
    self.grade = grade
  }

  /// The refusal of a body that broke a rule, under another row of the table if one is given.
  package init(_ violation: Violation, _ code: RefusalCode? = nil) {
    self.init(
      rule: violation.rule, code: code ?? violation.code, message: violation.message,
      grade: violation.grade)
  }
}

/// The refusals that no body gives: their rules are in the catalogue, this fills in the values.
package enum Refusals {
  /// No `Authorization` header, or an empty one.
  package static var authorizationEmpty: Refusal { refusal(RequestRules.headerMissing) }
  /// A header that is not `Bearer` and a token.
  package static var scheme: Refusal { refusal(RequestRules.headerScheme) }
  /// An API key that no account has.
  package static var apiKeyUnknown: Refusal { refusal(RequestRules.unknownAPIKey) }
  /// A token of an access key that no account has.
  package static var issuerUnknown: Refusal { refusal(RequestRules.unknownIssuer) }
  /// A token with another algorithm than HS256.
  package static var algorithm: Refusal { refusal(RequestRules.algorithm) }
  /// A token whose signature does not match.
  package static var signature: Refusal { refusal(RequestRules.signature) }
  /// A token that is not valid yet.
  package static var notYetValid: Refusal { refusal(RequestRules.notBefore) }
  /// A token that is valid no more.
  package static var expired: Refusal { refusal(RequestRules.expiry) }
  /// A path with a model that its family does not have.
  package static var modelUnknown: Refusal { refusal(UnifiedRules.model) }
  /// A call that was taken away.
  package static var callRetired: Refusal { refusal(RequestRules.retiredCall) }
  /// A signed token on a path that takes API keys only.
  package static var tokenOnKeyPath: Refusal { refusal(RequestRules.tokenOnKeyPath) }

  /// What a path that takes API keys only says instead of a refusal of the credential.
  ///
  /// A key that nobody has is called so everywhere; all else is taken for a signed token.
  package static func onKeyPath(_ refusal: Refusal) -> Refusal {
    switch refusal.rule {
    case RequestRules.headerMissing.id: Refusals.refusal(RequestRules.missingOnKeyPath)
    case RequestRules.unknownAPIKey.id, RequestRules.headerScheme.id: refusal
    default: tokenOnKeyPath
    }
  }

  /// A cursor that no answer gave.
  package static func cursorUnknown(_ cursor: String) -> Refusal {
    refusal(RequestRules.cursor, cursor)
  }

  /// A token without a numeric `exp`: the row is that of an invalid header.
  package static var expiryMissing: Refusal {
    Refusal(
      rule: RequestRules.expiry.id, code: .authorizationInvalid,
      message: "Authorization is invalid", grade: .ours)
  }
  /// A body that is no JSON object; the reason is for the journal, the service tells none.
  package static func notJSON(_ reason: String) -> Refusal {
    var refusal = refusal(RequestRules.notJSON)
    refusal.reason = reason
    return refusal
  }

  /// A known path under another method.
  package static var wrongMethod: Refusal { refusal(RequestRules.method) }

  /// A token of so many parts, counted as the service counts them: none without a dot.
  package static func tokenParts(_ count: Int) -> Refusal {
    refusal(RequestRules.malformedToken, String(count))
  }

  /// A path that is not documented.
  package static func unknownPath(_ path: String) -> Refusal {
    refusal(RequestRules.unknownPath, path)
  }

  /// An id that names no task of this account and endpoint.
  package static func taskNotFound(_ id: String) -> Refusal {
    refusal(RequestRules.taskNotFound, id)
  }

  /// An owner's id that was used before.
  package static func externalIDExists(_ id: String) -> Refusal {
    refusal(RequestRules.externalIDUnique, id)
  }

  /// A row of the error table that a fault asks for; the text is its meaning.
  ///
  /// - Returns: nil for a code that is not in the table, or for success.
  package static func row(_ code: Int, retryAfter: Int? = nil) -> Refusal? {
    guard let row = ErrorTable.row(code), code != 0 else { return nil }
    var refusal = Refusal(
      rule: "fault.\(code)", code: row.code, message: row.meaning, grade: .ours)
    refusal.retryAfter = retryAfter
    return refusal
  }

  /// The refusal of a rule on requests, its hole filled with a value.
  static func refusal(_ rule: Rule, _ value: String = "") -> Refusal {
    guard case .request(let wording) = rule.subject else {
      preconditionFailure("\(rule.id) is no rule on requests")
    }
    return Refusal(
      rule: rule.id, code: wording.code, message: wording.text.filled(with: value),
      grade: wording.grade)
  }
}
