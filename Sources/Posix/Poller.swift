/// What to watch a descriptor for; a broken connection is reported in any case.
package struct Interest: OptionSet, Hashable, Sendable {
  /// One bit for each kind of readiness.
  package let rawValue: UInt8

  /// The set with these bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// What one who reads, writes, or does both waits for.
  @inlinable package init(reading: Bool, writing: Bool) {
    rawValue = (reading ? 1 : 0) | (writing ? 2 : 0)
  }

  /// Bytes, clients, or the end have come.
  package static let read = Interest(rawValue: 1)
  /// There is room for bytes, or connecting has ended.
  package static let write = Interest(rawValue: 2)
}

/// What a poller found out about one descriptor.
package struct Readiness: Hashable, Sendable {
  /// The number under which the descriptor is watched.
  package let token: Int
  /// Reading will not wait.
  package let isReadable: Bool
  /// Writing will not wait.
  package let isWritable: Bool
  /// The connection was reset, or both of its directions are closed.
  package let isBroken: Bool
}

/// Watches many descriptors at once, level-triggered: what is ready is reported until it is used.
///
/// Two ways lead there, `epoll` and the portable `poll(2)`; they tell the same.
package final class Poller {
  /// Which calls do the watching.
  package enum Mechanism: String, Sendable, CaseIterable {
    /// Costs the same however many descriptors are idle.
    case epoll
    /// Looks through all descriptors each time.
    case poll

    /// `poll` if the variable `KLING_MOCK_READINESS` says so, else `epoll`.
    package static var chosen: Mechanism {
      Environment["KLING_MOCK_READINESS"].flatMap(Mechanism.init) ?? .epoll
    }
  }

  private enum Watcher {
    case epoll(EpollWatcher)
    case poll(PollWatcher)
  }

  private let watcher: Watcher

  /// A poller that watches nothing yet.
  package init(_ mechanism: Mechanism = .chosen) throws(SystemFault) {
    switch mechanism {
    case .epoll: watcher = .epoll(try EpollWatcher())
    case .poll: watcher = .poll(PollWatcher())
    }
  }

  /// Begins to watch a descriptor, which must be forgotten before it is closed.
  package func add(_ descriptor: borrowing Descriptor, for interest: Interest, token: Int)
    throws(SystemFault)
  {
    switch watcher {
    case .epoll(let watcher): try watcher.add(descriptor, for: interest, token: token)
    case .poll(let watcher): watcher.add(descriptor, for: interest, token: token)
    }
  }

  /// Changes what a descriptor is watched for.
  package func change(_ descriptor: borrowing Descriptor, to interest: Interest, token: Int) {
    switch watcher {
    case .epoll(let watcher): watcher.change(descriptor, to: interest, token: token)
    case .poll(let watcher): watcher.change(descriptor, to: interest, token: token)
    }
  }

  /// Ends watching a descriptor.
  package func forget(_ descriptor: borrowing Descriptor) {
    switch watcher {
    case .epoll(let watcher): watcher.forget(descriptor)
    case .poll(let watcher): watcher.forget(descriptor)
    }
  }

  /// Waits until something is ready or the time is up, and puts what is ready into `found`.
  ///
  /// A timeout in milliseconds, nil to wait for ever. A signal ends the wait early.
  package func wait(milliseconds: Int?, into found: inout [Readiness]) throws(SystemFault) {
    found.removeAll(keepingCapacity: true)
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    switch watcher {
    case .epoll(let watcher): try watcher.wait(timeout, into: &found)
    case .poll(let watcher): try watcher.wait(timeout, into: &found)
    }
  }
}
