/// What goes wrong with some of the calls of one name.
package struct Fault: Hashable, Sendable {
  /// What becomes of a call that is struck.
  package enum Effect: Hashable, Sendable {
    /// It is not served: a row of the error table answers it, with seconds as `Retry-After` or not.
    case answer(code: Int, retryAfter: Int?)
    /// It is served, and its response ends after so many bytes, those of the head among them.
    case cut(afterBytes: Int)
    /// It is not served: the connection is reset.
    case reset
    /// It is served, and only its answer is late.
    case late
  }

  /// Which of the matching calls are struck, counted from 1.
  package struct Turns: Hashable, Sendable {
    /// The first one.
    package let nth: Int
    /// From one that is struck to the next; nil for calls in a row.
    package let every: Int?
    /// How many are struck in all; nil for no end.
    package let count: Int?

    /// One call, unless told otherwise.
    package init(nth: Int = 1, every: Int? = nil, count: Int? = 1) {
      self.nth = nth
      self.every = every
      self.count = count
    }

    func include(_ call: Int) -> Bool {
      let since = call - nth
      let step = every ?? 1
      guard since >= 0, since % step == 0 else { return false }
      return count.map { since / step < $0 } ?? true
    }
  }

  /// The name under which downloads of results can be struck, which are no calls of the API.
  package static let download = "media.get"

  /// The name of the call, such as `text2video.get`.
  package let call: String
  /// Which of the matching calls are struck.
  package let turns: Turns
  /// What becomes of them.
  package let effect: Effect
  /// How many milliseconds of real time an answer is held back.
  package let delay: Int

  /// A fault for one call, unless more turns are given.
  package init(call: String, _ effect: Effect, turns: Turns = Turns(), delay: Int = 0) {
    self.call = call
    self.turns = turns
    self.effect = effect
    self.delay = delay
  }
}
