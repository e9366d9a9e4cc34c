package import HTTPWire
import Simulation
import Timekeeping

extension Service {
  /// The answer that a ticket waits for; nil while it must wait on.
  package func response(forTicket ticket: Int, now: Int) -> HTTPResponse? {
    guard let wait = tickets[ticket] else { return Problem(408, "nobody waits here").response }
    let response =
      answer(to: wait, Instant(milliseconds: now))
      ?? (isEnding ? Problem(503, "the server ends; ask again when it is back").response : nil)
    if response != nil { tickets.close(ticket) }
    return response
  }

  /// Lets nobody wait any longer, because the server is about to end.
  package func endWaiting() { isEnding = true }

  /// Forgets a ticket whose client is gone.
  package func abandon(ticket: Int) { tickets.close(ticket) }

  /// The answer to a wait that is over.
  func answer(to wait: Tickets.Wait, _ wall: Instant) -> HTTPResponse? {
    switch wait {
    case .deliveries(let left, let tenant):
      return left.isEmpty ? clock(of: tenant, wall) : nil
    case .entries(let match, let count, let tenant, let deadline):
      let found = tenant.journal.newest(count, where: match.covers)
      if found.count == count { return journalAnswer(found, of: tenant) }
      guard wall >= deadline else { return nil }
      return Problem(408, "\(found.count) of \(count) matching entries came in time").response
    }
  }
}
