import HTTPWire

/// The replies that one connection owes, in the order of its requests.
///
/// A later reply that is ready waits for the earlier ones (RFC 9112, section 9.3.2).
struct ReplyQueue: ~Copyable {
  /// What is owed for one request.
  enum Owed {
    case proceed
    case ready(HTTPResponse)
    case due(at: Int, HTTPResponse)
    case cut(afterBytes: Int, HTTPResponse)
    case reset
    case waiting(ticket: Int)
  }

  private var entries: [(owed: Owed, context: ResponseContext)] = []

  var isEmpty: Bool { entries.isEmpty }
  var count: Int { entries.count }

  /// Whether a client is still to be told to send its body, behind other replies.
  var endWithProceed: Bool {
    if case .proceed? = entries.last?.owed { true } else { false }
  }

  mutating func append(_ owed: Owed, in context: ResponseContext) {
    entries.append((owed, context))
  }

  /// Takes the first reply if it can be given by now, in milliseconds of the monotonic clock.
  mutating func take(by now: Int) -> (owed: Owed, context: ResponseContext)? {
    if entries.isEmpty { return nil }
    switch entries[0].owed {
    case .waiting: return nil
    case .due(let due, _) where due > now: return nil
    case .proceed, .ready, .due, .cut, .reset: return entries.removeFirst()
    }
  }

  /// Puts the answer in the place of the reply that waits for it.
  mutating func answer(ticket: Int, with response: HTTPResponse) {
    for index in entries.indices {
      if case .waiting(ticket) = entries[index].owed {
        entries[index].owed = .ready(response)
        return
      }
    }
  }

  /// The tickets of all replies that wait.
  var tickets: [Int] {
    entries.compactMap { entry in
      if case .waiting(let ticket) = entry.owed { ticket } else { nil }
    }
  }
}
