extension Law {
  /// So many attempts tell a passing failure from one that stays.
  private static let mostRetries = 10

  /// A failure that does not pass has to be reported one day.
  package static let boundedRetries = Law(
    "retry.bounded", .must,
    "A request that keeps failing with 5xx or a lost connection is given up after ten retries.",
    why: "A client without a bound hangs for as long as the service is down, and all clients "
      + "together keep it down.",
    fix: "Count the attempts, five or so, with a pause that doubles, and then report the failure.",
    each: Noun("failure of the server", "failures of the server")
  ) { observation in
    var ruling = Ruling()
    for (places, next) in observation.runs(where: { $0.hasFailedForNow && !$0.isControl }) {
      ruling.occasions += places.count
      let again = places.dropFirst() + (next.map { [$0] } ?? [])
      for place in again.dropFirst(mostRetries).prefix(1) {
        let name = observation.exchanges[place].name
        ruling.breaches.append(
          Breach(at: place, "\(name) came for the \(mostRetries + 2)th time, and had always failed")
        )
      }
    }
    ruling.sort()
    return ruling
  }
}
