import HTTPWire

extension Law {
  /// A client that is told to slow down waits: as long as `Retry-After` says, or one second.
  ///
  /// Only seconds are understood (RFC 9110, section 10.2.3), since a mock sends no dates.
  package static let pauseAfterTooManyRequests = Law(
    "poll.pause_after_429", .must,
    "After a 429 the same request is not sent again before Retry-After, or a second, has passed.",
    why: "A client that does not slow down keeps the account over its limit, so that nothing of it "
      + "is served any more.",
    fix: "Sleep for as many seconds as Retry-After says, or for one, and double that each time.",
    each: Noun("answer 429", "answers 429")
  ) { observation in
    var ruling = Ruling()
    for places in observation.repetitions {
      for (index, place) in places.enumerated() {
        let refused = observation.exchanges[place]
        guard refused.answer.status == 429 else { continue }
        ruling.occasions += 1
        guard index + 1 < places.count else { continue }
        let next = places[index + 1]
        let seconds = refused.answer.fields["retry-after"].flatMap { Int($0) } ?? 1
        let pause = observation.pause(from: place, to: next)
        guard pause < seconds * 1_000 else { continue }
        ruling.breaches.append(
          Breach(
            at: next,
            "\(refused.name) came again before \(seconds * 1_000) ms had passed since a 429",
            measured: pause))
      }
    }
    ruling.sort()
    return ruling
  }
}
