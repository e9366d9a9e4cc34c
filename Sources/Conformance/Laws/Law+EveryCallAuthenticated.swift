import HTTPWire

extension Law {
  /// Every call names who calls, in the one scheme that the API knows (`auth.header.bearer`).
  package static let everyCallAuthenticated = Law(
    "auth.every_call", .must, "Every call of the API carries a Bearer credential.",
    why: "A call without one is refused with 401, code 1001 or 1002, whatever else is right about "
      + "it.",
    fix: "Send `Authorization: Bearer TOKEN` with every call, polls and lists included; the word "
      + "Bearer and one blank stand before the token.",
    each: Noun("call")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated() where exchange.call != nil {
      let value = exchange.request.fields["authorization"]
      let fault: String? =
        switch value {
        case nil: "\(exchange.name) carries no Authorization field"
        case let value? where !value.hasPrefix("Bearer ") || value.count < 8:
          "the Authorization field of \(exchange.name) is no 'Bearer TOKEN'"
        default: nil
        }
      ruling.look(at: place, fault)
    }
    return ruling
  }
}
