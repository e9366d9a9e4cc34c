import HTTPWire
import Posix
import Timekeeping

extension EventLoop {
  /// Sees to it that the end of a connection's patience is noticed.
  func watchPatience(of connection: inout Connection) {
    connection.judgePatience(limits)
    nextSweep = min(nextSweep, connection.deadline)
  }

  /// How much longer than its limit, in milliseconds, patience may last.
  private static let sweepPause = 8

  /// Deals with everything whose time has come.
  func endWaits() {
    while let delay = delays.take(by: Instant(milliseconds: tick)) {
      connections[delay.element].map { serve(&$0.connection) }
    }
    if let again = acceptsAgain, again <= tick { resumeAccepting() }
    if nextSweep <= tick { sweep() }
  }

  /// Looks through everything that has a deadline.
  ///
  /// Deadlines move with almost every event and hardly ever come: looking through all of them when
  /// the earliest one known has come is cheaper than keeping them in order.
  private func sweep() {
    nextSweep = .max
    for client in connections.elements.compactMap(\.self) {
      if client.connection.deadline <= tick {
        endPatience(with: &client.connection)
      } else {
        nextSweep = min(nextSweep, client.connection.deadline)
      }
    }
    for call in calls.elements.compactMap(\.self) {
      if call.deadline <= tick {
        end(call, .failed("\(call.address): no whole response within \(call.timeout) ms"))
      } else {
        nextSweep = min(nextSweep, call.deadline)
      }
    }
    // Thousands of deadlines in a row must not make thousands of looks through everything.
    if nextSweep < .max { nextSweep = max(nextSweep, tick + EventLoop.sweepPause) }
  }

  private func endPatience(with connection: inout Connection) {
    if connection.phase == .open, connection.output.isEmpty, connection.bodyPace != nil {
      refuse(&connection, .bodyTimedOut(limit: limits.bodyTime))
    } else if connection.phase == .open, connection.output.isEmpty, connection.headBegan != nil {
      refuse(&connection, .headTimedOut(limit: limits.headTime))
    } else {
      close(&connection)
    }
  }

  /// Asks for the answers that replies wait for.
  func askWaiters() {
    guard !waiters.isEmpty else { return }
    var answered: [Int] = []
    let asked = waiters
    waiters = []
    for waiter in asked {
      guard let client = connections[waiter.connection] else { continue }
      guard let response = handler.response(forTicket: waiter.ticket, now: now) else {
        waiters.append(waiter)
        continue
      }
      client.connection.replies.answer(ticket: waiter.ticket, with: response)
      answered.append(waiter.connection)
    }
    for token in answered {
      connections[token].map { serve(&$0.connection) }
      mustSettle = true
    }
  }
}
