import Simulation
import Timekeeping

/// The requests whose answers wait for something.
struct Tickets {
  /// What an answer waits for.
  enum Wait {
    /// The ends of these callbacks.
    case deliveries(Set<Int>, of: Tenant)
    /// So many journal entries that match, until an instant of the wall clock.
    case entries(JournalMatch, count: Int, of: Tenant, until: Instant)
  }

  private var waits: [Int: Wait] = [:]
  private var lastNumber = 0

  /// Takes a request in and gives it a number.
  mutating func open(_ wait: Wait) -> Int {
    lastNumber += 1
    waits[lastNumber] = wait
    return lastNumber
  }

  /// What the request of that number waits for; nil for one that waits no more.
  subscript(number: Int) -> Wait? { waits[number] }

  /// Forgets a request.
  mutating func close(_ number: Int) { waits[number] = nil }

  /// Notes that a callback has ended.
  mutating func finish(_ delivery: Int) {
    // Every ticket may wait for it; what is done to one does not touch another.
    for case (let number, .deliveries(var left, let tenant)) in waits
    where left.remove(delivery) != nil {
      waits[number] = .deliveries(left, of: tenant)
    }
  }

  /// The first instant at which some request has waited long enough.
  var nextDeadline: Instant? {
    waits.values.compactMap { wait in
      if case .entries(_, _, _, let deadline) = wait { deadline } else { nil }
    }.min()
  }
}
