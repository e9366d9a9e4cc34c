import Posix
import Transport

/// The last part of what a program wrote to one of its streams.
final class OutputTail {
  private var kept: [UInt8] = []
  private let limit: Int

  /// A tail of at most so many bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// The last bytes.
  var bytes: [UInt8] { Array(kept.suffix(limit)) }

  /// Adds what a program wrote.
  func append(_ bytes: [UInt8]) {
    kept += bytes
    // Now and then, since moving the rest to the front takes longer than keeping a bit more.
    if kept.count > 2 * limit { kept.removeFirst(kept.count - limit) }
  }
}

/// The reading end of a program's pipe, emptied on a loop for as long as there is something.
final class WatchedPipe {
  /// How to get at the pipe; nil from it if there is none.
  typealias Access = (
    (borrowing Descriptor) throws(SystemFault) -> Descriptor.Progress
  ) throws(SystemFault) -> Descriptor.Progress?

  let tail: OutputTail
  private let access: Access
  private let loop: EventLoop
  private var watch: Int?

  private static let mostBytes = 64 << 10

  /// Begins to watch a pipe.
  init(on loop: EventLoop, _ access: @escaping Access) throws(SystemFault) {
    tail = OutputTail(limit: Self.mostBytes)
    self.access = access
    self.loop = loop
    _ = try access { pipe throws(SystemFault) in
      watch = try loop.watch(pipe, for: .read) { [weak self] _ in self?.read() }
      return .wouldBlock
    }
  }

  /// Reads what is still there, and ends watching.
  func finish() {
    while watch != nil, read() {}
    end()
  }

  /// Reads once; false when there is nothing more for now.
  @discardableResult
  private func read() -> Bool {
    var bytes: [UInt8] = []
    let progress = try? access { pipe throws(SystemFault) in
      try pipe.read(into: &bytes, atMost: Self.mostBytes)
    }
    tail.append(bytes)
    switch progress {
    case .moved?: return true
    case .wouldBlock?: return false
    case .ended?, nil:
      // An end stays readable for ever, so watching it would keep the loop awake.
      end()
      return false
    }
  }

  private func end() {
    guard let watch else { return }
    self.watch = nil
    _ = try? access { pipe throws(SystemFault) in
      loop.unwatch(pipe, watch)
      return .ended
    }
  }
}
