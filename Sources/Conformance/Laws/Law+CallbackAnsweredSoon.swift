import HTTPWire

extension Law {
  /// How long a receiver may take, in milliseconds: much for an answer, little for any real work.
  private static let patience = 2_000

  /// A receiver answers first and works then.
  package static let callbackAnsweredSoon = Law(
    "callback.answered_soon", .should, "A callback is answered within two seconds.",
    why: "The sender waits a few seconds and gives up then, though the receiver has the callback.",
    fix: "Put the body into a queue, answer, and download the result afterwards.",
    each: Noun("answered callback")
  ) { observation in
    var ruling = Ruling()
    for (place, callback) in observation.callbacks.enumerated() {
      guard case .answered = callback.end else { continue }
      ruling.occasions += 1
      if callback.waited > patience {
        ruling.breaches.append(
          Breach(
            .callback(place),
            "POST \(callback.request.path) was not answered within \(patience) ms",
            measured: callback.waited))
      }
    }
    return ruling
  }
}
