extension Law {
  /// Two retries within a second are an honest attempt, three a drum roll.
  private static let quickRetries = 2
  private static let span = 1_000

  /// A service that fails is not helped by being asked faster.
  ///
  /// A first retry at once is customary, and a random pause may be short, so it is not single pauses
  /// that are judged.
  package static let pauseAfterFailure = Law(
    "retry.pause_after_5xx", .should,
    "After 5xx or a lost connection a request is not sent more than twice again within a second.",
    why:
      "A service that fails is busy or restarting. Retries without a pause are over before it is "
      + "back, and keep it busy.",
    fix: "Wait before each retry, a second first, and double the pause each time.",
    each: Noun("failure of the server", "failures of the server")
  ) { observation in
    var ruling = Ruling()
    for (places, next) in observation.runs(where: { $0.hasFailedForNow && !$0.isControl }) {
      ruling.occasions += places.count
      let attempts = places + (next.map { [$0] } ?? [])
      let reach = quickRetries + 1
      let quick = attempts.indices.dropFirst(reach).first { index in
        observation.pause(from: attempts[index - reach], to: attempts[index]) < span
      }
      guard let quick else { continue }
      let place = attempts[quick]
      let time = observation.pause(from: attempts[quick - reach], to: place)
      ruling.breaches.append(
        Breach(
          at: place,
          "\(observation.exchanges[place].name) was sent again \(reach) times within a second",
          measured: time))
    }
    ruling.sort()
    return ruling
  }
}
