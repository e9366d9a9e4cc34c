import Conformance
import Synchronization

/// Where threads take their work from and put what came of it.
final class ResultBoard: Sendable {
  private struct State {
    var taken = 0
    var results: [ScenarioResult?]
  }

  private let state: Mutex<State>

  init(count: Int) {
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  /// The place of the next piece of work; nil when all is taken.
  func next() -> Int? {
    state.withLock { state in
      guard state.taken < state.results.count else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  func put(_ result: ScenarioResult, at place: Int) {
    state.withLock { $0.results[place] = result }
  }

  /// What came of all the work, in its order.
  var results: [ScenarioResult] {
    state.withLock { $0.results.compactMap(\.self) }
  }
}
