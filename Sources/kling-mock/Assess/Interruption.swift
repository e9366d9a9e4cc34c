import Posix
import Transport

/// The signals that ask this program to end, as they come; to be made once.
final class Interruption {
  /// What came so far, in order.
  private(set) var signals: [Signals.Ending] = []
  private let pipe: Descriptor

  init() throws(SystemFault) {
    pipe = try Signals.watchEndings()
  }

  /// Lets a loop wake up for signals while the closure runs.
  func watched<Result>(
    by loop: EventLoop, during work: () throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result {
    let watch = try loop.watch(pipe, for: .read) { [self] _ in
      signals += (try? Signals.read(pipe)) ?? []
    }
    defer { loop.unwatch(pipe, watch) }
    return try work()
  }
}
