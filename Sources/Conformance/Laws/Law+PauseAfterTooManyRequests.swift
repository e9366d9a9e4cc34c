import HTTPWire

extension Law {
  /// A client that is told to slow down waits: as long as `Retry-After` says, or one second.
  ///
  /// Times are those of the server's clock. Only seconds are understood (RFC 9110, section 10.2.3),
  /// since a mock sends no dates.
  package static let pauseAfterTooManyRequests = Law(
    "poll.pause_after_429",
    "After a 429 the same request is not sent again before Retry-After, or a second, has passed.",
    level: .must
  ) { observed in
    observed.indices.compactMap { index in
      let refused = observed[index]
      guard refused.answer.status == 429,
        let next = observed.indices[(index + 1)...].first(where: { other in
          observed[other].request.method == refused.request.method
            && observed[other].request.target == refused.request.target
        })
      else { return nil }
      let seconds = refused.answer.fields["retry-after"].flatMap { Int($0) } ?? 1
      let pause = observed[next].milliseconds - refused.milliseconds
      guard pause < seconds * 1_000 else { return nil }
      return Breach(
        index: next,
        message: "\(refused.request.method) \(refused.request.path) came again \(pause) ms after a "
          + "429, and \(seconds * 1_000) ms is right")
    }
  }
}
