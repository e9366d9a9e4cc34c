import Credentials
import HTTPWire

extension Law {
  /// A token ends after a time that its maker chose, and a client knows it before the server says so.
  ///
  /// The time of a token is compared with real time, by which clients sign; a token that an advanced
  /// clock has outlived is nobody's fault.
  package static let freshToken = Law(
    "auth.fresh_token", .must, "A token is renewed before it expires, and after a 1004 at once.",
    why: "Tokens live for half an hour at most; waiting for a clip can take longer. Whoever polls "
      + "with an old one loses sight of a task that is paid for.",
    fix: "Sign a new token when less than a minute of the old one is left, and once more when the "
      + "answer has the code 1004.",
    each: Noun("call with a token", "calls with a token")
  ) { observation in
    var ruling = Ruling()
    var refused: [String: Int] = [:]
    for (place, exchange) in observation.exchanges.enumerated() where exchange.call != nil {
      guard let value = exchange.request.fields["authorization"], value.hasPrefix("Bearer "),
        let token = try? JSONWebToken(parsing: String(value.dropFirst(7))),
        let expiry = token.expiry
      else { continue }
      var fault: String?
      if expiry <= exchange.milliseconds / 1_000 {
        fault = "\(exchange.name) carries a token that has expired"
      } else if refused[value] == exchange.chapter {
        fault = "\(exchange.name) carries the token that was refused with 1004 before"
      }
      ruling.look(at: place, fault)
      if exchange.answer.status == 401, exchange.code == 1_004 {
        refused[value] = exchange.chapter
      }
    }
    return ruling
  }
}
