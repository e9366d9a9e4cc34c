extension Law {
  /// How long a poll waits behind another, in milliseconds; timers are allowed to be a tenth early.
  private static let interval = 900

  /// A task takes minutes, and asking more often does not make it quicker.
  package static let pollInterval = Law(
    "poll.interval", .should, "At least a second lies between two polls of a task.",
    why: "Polls count against the rate of the account, and a clip takes minutes. Whoever asks "
      + "faster is answered with 429 instead of a state.",
    fix: "Sleep between polls: a second for pictures, five or more for clips.",
    each: Noun("pause between polls", "pauses between polls")
  ) { observation in
    var ruling = Ruling()
    for polls in observation.tasks.polls {
      var inARow = 0
      for (one, next) in zip(polls, polls.dropFirst()) {
        let exchange = observation.exchanges[one.place]
        guard exchange.isServed, one.record?.isTerminal == false,
          exchange.chapter == observation.exchanges[next.place].chapter
        else { continue }
        ruling.occasions += 1
        let pause = observation.pause(from: one.place, to: next.place)
        inARow = pause < interval ? inARow + 1 : 0
        // One quick look behind another is no loop yet.
        guard inARow > min(observation.leeway, 1) else { continue }
        ruling.breaches.append(
          Breach(
            at: next.place, "\(exchange.name) came again before a second had passed",
            measured: pause))
      }
    }
    ruling.sort()
    return ruling
  }
}
