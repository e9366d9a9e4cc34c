import HTTPWire

extension Law {
  /// So many connections are never forgotten by accident of scheduling.
  private static let most = 32
  /// For so long, in milliseconds, an idle connection may wait for its next request.
  private static let rest = 1_000

  /// A connection is used again or closed; what is kept open for nothing runs out one day.
  package static let noLeakedConnections = Law(
    "connection.no_leak", .should,
    "Connections are used again, or closed when their answer has been read.",
    why: "A client that opens a connection for each request and forgets to close it runs out of "
      + "descriptors or ports after some thousand polls.",
    fix: "Share one session, or one pool, among all requests, or close each response.",
    each: Noun("connection")
  ) { observation in
    var ruling = Ruling()
    var uses: [Int: (first: Int, count: Int)] = [:]
    for (place, exchange) in observation.exchanges.enumerated()
    where exchange.request.connection != 0 && !exchange.isControl && exchange.fault == nil {
      uses[exchange.request.connection, default: (place, 0)].count += 1
    }
    ruling.occasions = uses.count
    let end = observation.exchanges.last?.milliseconds ?? 0
    let forgotten = uses.filter { number, use in
      use.count == 1
        && (observation.closings[number] ?? end) - observation.exchanges[use.first].milliseconds
          >= rest
    }.map { (place: $0.value.first, closed: observation.closings[$0.key] ?? .max) }
      .sorted { $0.place < $1.place }
    for (index, one) in forgotten.enumerated() {
      let now = observation.exchanges[one.place].milliseconds
      let open = forgotten[...index].count { $0.closed > now }
      guard open > most else { continue }
      ruling.breaches = [
        Breach(
          at: one.place,
          "\(open) connections were open at once, each after a single request, and unused")
      ]
      break
    }
    return ruling
  }
}
