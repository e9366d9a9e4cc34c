import HTTPWire
import Posix
import Timekeeping

extension EventLoop {
  /// Pieces of drawn content that one connection sends before others get their turn.
  private static let piecesPerTurn = 4
  /// How many connections are heard, at most, before they are answered.
  private static let heardAtATime = 64

  /// Lets a client's connection go on after an event.
  func proceed(_ client: Client, _ event: Readiness) {
    guard hear(&client.connection, event) else { return }
    heard.append(client)
    if heard.count == EventLoop.heardAtATime { sendAnswers() }
  }

  /// Takes in what has come; false when the connection closed.
  private func hear(_ connection: inout Connection, _ event: Readiness) -> Bool {
    if event.isWritable { connection.isBlocked = false }
    if event.isReadable {
      guard receive(&connection) else { return false }
    } else if event.isBroken {
      close(&connection, .brokenOff)
      return false
    }
    parse(&connection)
    return true
  }

  /// Sends what the connections that were heard are owed.
  ///
  /// Sending to a client that sleeps wakes it, which costs as much as all the rest of a request. Where
  /// several answers are sent in a row, a client with many connections is awake after the first.
  func sendAnswers() {
    for client in heard { answer(&client.connection) }
    heard.removeAll(keepingCapacity: true)
  }

  /// Reads once; false when the connection closed.
  private func receive(_ connection: inout Connection) -> Bool {
    do throws(SystemFault) {
      let progress =
        connection.phase == .open ? try read(&connection) : try drop(&connection)
      switch progress {
      case .moved: connection.lastProgress = tick
      case .ended: connection.inputEnded = true
      case .wouldBlock: break
      }
      return true
    } catch {
      close(&connection, .brokenOff)
      return false
    }
  }

  private func read(_ connection: inout Connection) throws(SystemFault) -> Descriptor.Progress {
    var progress = Descriptor.Progress.wouldBlock
    _ = try connection.parser.receive { (bytes, room) throws(SystemFault) in
      progress = try connection.socket.receive(into: &bytes, atMost: room)
      if case .moved(let count) = progress { return count }
      return 0
    }
    return progress
  }

  private func drop(_ connection: inout Connection) throws(SystemFault) -> Descriptor.Progress {
    dropped.removeAll(keepingCapacity: true)
    return try connection.socket.receive(into: &dropped, atMost: 64 << 10)
  }

  /// Answers what has arrived and sends what can be sent.
  func serve(_ connection: inout Connection) {
    parse(&connection)
    answer(&connection)
  }

  private func answer(_ connection: inout Connection) {
    guard flush(&connection) else { return }
    while connection.isStalled, connection.mayParse(limits) {
      parse(&connection)
      guard flush(&connection) else { return }
    }
    finishTurn(&connection)
  }

  /// Hands the requests that are complete to the handler.
  private func parse(_ connection: inout Connection) {
    connection.isStalled = false
    var request = HTTPRequest()
    while connection.phase == .open {
      guard connection.mayParse(limits) else {
        connection.isStalled = true
        break
      }
      switch connection.parser.next() {
      case .needMore: return countBody(&connection)
      case .continueExpected: askForBody(&connection)
      case .request:
        connection.parser.exchange(&request)
        connection.bodyPace = nil
        // What the handler has been told may be what another reply waits for.
        if request.closes || isStopping { connection.phase = .closing }
        owe(
          handler.reply(to: request, on: connection.listener, now: now), to: &connection,
          ResponseContext(request))
        memory.take(from: &request)
      case .refuse(let fault): owe(fault, to: &connection)
      }
    }
    countBody(&connection)
  }

  /// Tells a client that waits to send its body, or refuses what will be refused anyway.
  private func askForBody(_ connection: inout Connection) {
    var head = connection.parser.head
    head.connection = connection.token
    var context = ResponseContext(head)
    if let refusal = handler.refusal(of: head, on: connection.listener, now: now) {
      // Whether the client sends the body all the same cannot be known, so nothing can follow.
      connection.phase = .closing
      context.closes = true
      connection.replies.append(.ready(refusal), in: context)
    } else if connection.parser.awaitedBody > limits.bodiesInFlight - bodiesInFlight {
      owe(HTTPFault(.bodiesInFlight(limit: limits.bodiesInFlight)), to: &connection)
    } else {
      connection.replies.append(.proceed, in: context)
    }
  }

  private func owe(
    _ reply: consuming Reply, to connection: inout Connection, _ context: ResponseContext
  ) {
    switch reply {
    case .now(let response) where connection.replies.isEmpty && !connection.output.isDrawing:
      // Nothing is owed before it, which is how nearly all replies are: no queue is needed.
      var context = context
      if connection.phase == .closing { context.closes = true }
      connection.output.add(response, in: context, by: encoder)
    case .now(let response):
      connection.replies.append(.ready(response), in: context)
    case .after(let milliseconds, let response):
      let due = tick + max(0, min(milliseconds, 1 << 40))
      connection.replies.append(.due(at: due, response), in: context)
      delays.add(connection.token, due: Instant(milliseconds: due))
    case .cut(let count, let response):
      connection.phase = .closing
      connection.replies.append(.cut(afterBytes: count, response), in: context)
    case .reset:
      connection.phase = .closing
      connection.replies.append(.reset, in: context)
    case .waiting(let ticket):
      connection.replies.append(.waiting(ticket: ticket), in: context)
      waiters.append((connection.token, ticket))
    }
  }

  private func owe(_ fault: HTTPFault, to connection: inout Connection) {
    connection.phase = .closing
    let context = ResponseContext(
      isHEAD: connection.parser.isHEAD, closes: true, isHTTP11: true)
    connection.replies.append(.ready(fault.response), in: context)
  }

  /// Answers with a fault and takes no more of what the client sends.
  func refuse(_ connection: inout Connection, _ kind: HTTPFault.Kind) {
    owe(HTTPFault(kind), to: &connection)
    // What has arrived of a request is of no use any more.
    connection.parser = RequestParser(limits: limits.request, memory: memory)
    countBody(&connection)
    serve(&connection)
  }

  /// Keeps the sum of all bodies that are still arriving.
  private func countBody(_ connection: inout Connection) {
    connection.arrival = connection.parser.arrival
    let held = if case .body(let bytes) = connection.arrival { bytes } else { 0 }
    guard held != connection.countedBody else { return }
    bodiesInFlight += held - connection.countedBody
    connection.countedBody = held
    if held > 0, bodiesInFlight > limits.bodiesInFlight {
      owe(HTTPFault(.bodiesInFlight(limit: limits.bodiesInFlight)), to: &connection)
      connection.parser = RequestParser(limits: limits.request, memory: memory)
      connection.arrival = .nothing
      bodiesInFlight -= held
      connection.countedBody = 0
    }
  }

  /// Sends as much as the socket takes; false when the connection closed.
  private func flush(_ connection: inout Connection) -> Bool {
    for _ in 0..<EventLoop.piecesPerTurn {
      guard encode(&connection) else { return false }
      guard !connection.output.isEmpty, !connection.isBlocked else { return true }
      do throws(SystemFault) {
        let progress = try connection.output.send(over: connection.socket, drawingOn: &desk)
        connection.isBlocked = progress != .all
        if progress == .nothing { return true }
      } catch {
        close(&connection, .brokenOff)
        return false
      }
      connection.lastProgress = tick
    }
    // More is there, but so are other connections: the poller calls again at once. What comes behind
    // a content that has just ended is more, too.
    guard encode(&connection) else { return false }
    if !connection.output.isEmpty { connection.isBlocked = true }
    return true
  }

  /// Encodes the replies whose turn it is; false when one of them was a reset.
  private func encode(_ connection: inout Connection) -> Bool {
    while !connection.output.isDrawing, connection.output.unsent < limits.backlog,
      var next = connection.replies.take(by: tick)
    {
      if connection.phase == .closing, connection.replies.isEmpty { next.context.closes = true }
      switch next.owed {
      case .proceed: connection.output.addContinue(encoder)
      case .ready(let response), .due(_, let response):
        connection.output.add(response, in: next.context, by: encoder)
      case .cut(let count, let response):
        connection.output.add(response, in: next.context, by: encoder, cutTo: count)
      case .reset:
        connection.socket.resetOnClose()
        close(&connection)
        return false
      case .waiting: preconditionFailure("a reply that waits is not taken")
      }
    }
    return true
  }

  /// Closes what is through, and sees to it that the poller and the clock watch the rest.
  private func finishTurn(_ connection: inout Connection) {
    if connection.replies.isEmpty, connection.output.isEmpty {
      switch connection.phase {
      case .open where connection.inputEnded && connection.arrival != .nothing:
        return refuse(&connection, .endedEarly)
      case .open where connection.inputEnded: return close(&connection)
      case .open: break
      case .closing where connection.inputEnded: return close(&connection)
      case .closing:
        // Closing now would make a reset of bytes that are not read, and the client might lose
        // the response: its end is awaited instead (RFC 9112, section 9.6).
        connection.phase = .lingering
        connection.socket.finishSending()
        connection.deadline = tick + limits.lingerTime
      case .lingering where connection.inputEnded: return close(&connection)
      case .lingering: break
      }
    }
    let wanted = connection.wantedInterest
    if wanted != connection.interest {
      poller.change(connection.socket.descriptor, to: wanted, token: connection.token)
      connection.interest = wanted
    }
    watchPatience(of: &connection)
  }

  /// Ends a connection at once and tells the handler which replies nobody waits for any more.
  func close(_ connection: inout Connection, _ end: ConnectionEnd = .orderly) {
    guard connections.remove(connection.token) else { return }
    handler.ended(connection: connection.token, end, now: now)
    poller.forget(connection.socket.descriptor)
    bodiesInFlight -= connection.countedBody
    for ticket in connection.replies.tickets {
      waiters.removeAll { $0.connection == connection.token && $0.ticket == ticket }
      handler.abandon(ticket: ticket)
      mustSettle = true
    }
    resumeAccepting()
  }

  /// Lets a connection finish what it has begun, then closes it.
  func finishUp(_ connection: inout Connection) {
    guard connection.phase == .open, connection.arrival == .nothing else { return }
    if connection.isIdle { return close(&connection) }
    connection.phase = .closing
    serve(&connection)
  }
}
