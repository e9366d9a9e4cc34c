import Posix
import Synchronization

/// A line on standard error that tells somebody who waits how far the work is.
///
/// It is there on a terminal only, and gone before anything else is written.
final class Progress: Sendable {
  private static let width = 72

  private let total: Int
  private let done = Mutex(0)

  /// The progress of so many pieces of work; nil where nobody would read it.
  static func shown(_ total: Int) -> Progress? {
    let isShown =
      Console.error.isTerminal && Environment["CI"] == nil && Environment["TERM"] != "dumb"
    return isShown && total > 1 ? Progress(total) : nil
  }

  private init(_ total: Int) {
    self.total = total
  }

  /// Counts a piece of work, by its name.
  func finished(_ name: String) {
    done.withLock { done in
      done += 1
      let line = "\(done)/\(total)  \(name)"
      Console.error.write("\r\u{1B}[K\(line.prefix(Progress.width))")
    }
  }

  /// Takes the line away.
  func clear() {
    done.withLock { _ in Console.error.write("\r\u{1B}[K") }
  }
}
