import Posix
import Synchronization

/// Where threads take their work from and put what came of it.
final class ResultBoard<Result: Sendable>: Sendable {
  private struct State {
    var taken = 0
    var results: [Result?]
  }

  private let state: Mutex<State>

  /// What came of each of `count` pieces of work, in their order, done on so many threads.
  static func results(
    _ count: Int, jobs: Int, of work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let board = ResultBoard(count: count)
    let shift: @Sendable () -> Void = {
      while let place = board.next() { board.put(work(place), at: place) }
    }
    // A thread that cannot be had leaves its share to the others; this one always works.
    let threads = (1..<max(1, min(jobs, count))).compactMap { _ in try? Thread.run(shift) }
    shift()
    for thread in threads { thread.join() }
    return board.state.withLock { $0.results.compactMap(\.self) }
  }

  private init(count: Int) {
    state = Mutex(State(results: Array(repeating: nil, count: count)))
  }

  private func next() -> Int? {
    state.withLock { state in
      guard state.taken < state.results.count else { return nil }
      defer { state.taken += 1 }
      return state.taken
    }
  }

  private func put(_ result: Result, at place: Int) {
    state.withLock { $0.results[place] = result }
  }
}
