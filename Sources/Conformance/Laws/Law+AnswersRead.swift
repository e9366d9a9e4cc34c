import HTTPWire

extension Law {
  /// An answer that nobody reads may hold the id of a task that costs units.
  package static let answersRead = Law(
    "connection.answers_read", .may, "Answers of the API are read before the connection is closed.",
    why: "Closing a connection on an answer resets it: the answer is lost, and with that of a "
      + "create the id of its task.",
    fix: "Read every body to its end, also those of errors, and give requests time-outs that are "
      + "longer than the API takes.",
    each: Noun("answer")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated()
    where exchange.call != nil && !exchange.isBroken {
      ruling.look(
        at: place,
        exchange.isBrokenOff
          ? "the connection was closed before the answer to \(exchange.name) was read" : nil)
    }
    return ruling
  }
}
