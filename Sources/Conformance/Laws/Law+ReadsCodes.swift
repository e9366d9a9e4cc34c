import HTTPWire

extension Law {
  /// The statuses are few, the codes tell more: only two of those under 429 pass by themselves.
  package static let readsCodes = Law(
    "answer.code_is_read", .should,
    "A 429 whose `code` speaks of the account, not of the rate, is not tried again.",
    why: "Under 429 the API also says that an account is locked, in arrears or out of units (1100, "
      + "1101, 1102), or that its caller is not allowed (1304). Waiting helps none of them.",
    fix: "Look at `code` in the body before the status: retry 1302 and 1303, report the rest.",
    each: Noun("429 about the account", "429s about the account")
  ) { observation in
    var ruling = Ruling()
    let isAboutAccount = { (exchange: ObservedExchange) in
      exchange.answer.status == 429 && [1_100, 1_101, 1_102, 1_304].contains(exchange.code)
    }
    for (places, next) in observation.runs(where: isAboutAccount) {
      ruling.occasions += places.count
      let again = places.dropFirst() + (next.map { [$0] } ?? [])
      for place in again.dropFirst(observation.leeway).prefix(1) {
        let first = observation.exchanges[places[0]]
        ruling.breaches.append(
          Breach(at: place, "\(first.name) came again after a 429 with the code \(first.code ?? 0)")
        )
      }
    }
    ruling.sort()
    return ruling
  }
}
