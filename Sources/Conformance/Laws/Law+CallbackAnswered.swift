import HTTPWire

extension Law {
  /// Whoever takes a callback says so with a 2xx (`callback.ack`).
  ///
  /// A callback that reached nobody is not judged: tests give URLs where nobody is meant to listen.
  package static let callbackAnswered = Law(
    "callback.answered", .must, "A callback that is taken is answered with 2xx.",
    why: "Anything else says that the callback was lost. Whether the API sends it once more is not "
      + "documented.",
    fix: "Answer 200 as soon as the body is read, also to states and tasks that you do not know.",
    each: Noun("callback that was taken", "callbacks that were taken")
  ) { observation in
    var ruling = Ruling()
    for (place, callback) in observation.callbacks.enumerated() {
      var fault: String?
      switch callback.end {
      case .answered(let answer) where (200...299).contains(answer.status): break
      case .answered(let answer):
        fault = "POST \(callback.request.path) was answered with \(answer.status)"
      case .silent: fault = "POST \(callback.request.path) was taken and never answered"
      case .undelivered: continue
      }
      ruling.occasions += 1
      if let fault { ruling.breaches.append(Breach(.callback(place), fault)) }
    }
    return ruling
  }
}
