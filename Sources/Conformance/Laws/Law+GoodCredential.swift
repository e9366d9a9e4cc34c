import HTTPWire

extension Law {
  /// A credential that is refused for what it is will be refused again.
  ///
  /// Only a should: a test may well try a wrong key, to see what the client makes of the refusal.
  package static let goodCredential = Law(
    "auth.good_credential", .should, "The credential of a call is one that the account has.",
    why: "A wrong key, signature or algorithm, or a token without `exp`, is refused with 401.",
    fix: "Sign with HS256 and the secret key, put the access key into `iss`, `exp` at most 30 "
      + "minutes ahead and `nbf` a few seconds back. The rule in X-Kling-Mock-Rule says what is "
      + "wrong.",
    each: Noun("call with a credential", "calls with a credential")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated()
    where exchange.call != nil && exchange.fault == nil
      && exchange.request.fields["authorization"] != nil
    {
      let isWrong =
        exchange.answer.status == 401 && [1_000, 1_002, 1_003].contains(exchange.code)
      let rule = exchange.answer.fields["x-kling-mock-rule"].map { " by \($0)" } ?? ""
      ruling.look(
        at: place, isWrong ? "the credential of \(exchange.name) was refused\(rule)" : nil)
    }
    return ruling
  }
}
