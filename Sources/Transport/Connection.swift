import HTTPWire
import Posix

/// One client of the loop's listeners.
///
/// The loop takes hold of its connection for as long as it deals with it, not for each part anew.
final class Client {
  var connection: Connection

  init(_ connection: consuming Connection) { self.connection = connection }
}

/// One connection: its socket, what came over it, what is owed.
struct Connection: ~Copyable {
  enum Phase {
    /// Requests are read and answered.
    case open
    /// No more requests are read; what is owed is still delivered.
    case closing
    /// Everything is sent; only the client's end, or the end of patience, is awaited.
    case lingering
  }

  let socket: StreamSocket
  let listener: Int
  var token = 0
  var parser: RequestParser
  /// What of a request had arrived when the parser was last asked.
  var arrival = RequestParser.Arrival.nothing
  var replies = ReplyQueue()
  var output = OutputBuffer()
  var phase = Phase.open
  /// The client has said that it sends nothing more.
  var inputEnded = false
  /// Whole requests may lie in the parser because too many replies are pending.
  var isStalled = false
  /// What the poller watches the socket for.
  var interest = Interest.read
  /// The socket took less than it was given.
  var isBlocked = false
  /// When patience ends, by the monotonic clock.
  var deadline = Int.max
  /// When the head that is arriving began; nil when none is.
  var headBegan: Int?
  /// What had come of the body when it was last found fast enough, and when; nil outside of bodies.
  var bodyPace: (bytes: Int, time: Int)?
  /// When a byte was last received or sent.
  var lastProgress: Int
  /// The bytes of an unfinished body that the loop has counted.
  var countedBody = 0

  init(
    _ socket: consuming StreamSocket, listener: Int, limits: HTTPLimits, memory: ParsingMemory,
    now: Int
  ) {
    self.socket = socket
    self.listener = listener
    parser = RequestParser(limits: limits, memory: memory)
    lastProgress = now
  }

  /// Nothing is owed and no request has begun.
  var isIdle: Bool {
    replies.isEmpty && output.isEmpty && arrival == .nothing && phase == .open
  }

  /// Whether another request may be taken on.
  func mayParse(_ limits: TransportLimits) -> Bool {
    phase == .open && replies.count < limits.pendingReplies && output.unsent < limits.backlog
  }

  /// What the socket should be watched for.
  var wantedInterest: Interest {
    let isRead =
      switch phase {
      case .open: !inputEnded && !isStalled
      case .closing: false
      case .lingering: !inputEnded
      }
    return Interest(reading: isRead, writing: isBlocked)
  }

  /// Finds out what patience is left, by what the connection is busy with.
  mutating func judgePatience(_ limits: TransportLimits) {
    switch arrival {
    case .nothing:
      headBegan = nil
      bodyPace = nil
    case .head:
      headBegan = headBegan ?? lastProgress
      bodyPace = nil
    case .body(let bytes):
      headBegan = nil
      judgeBodyPace(bytes, limits)
    }
    if phase == .lingering { return }
    if !output.isEmpty {
      deadline = lastProgress + limits.writeTime
    } else if phase == .open, !isStalled, !inputEnded, let bodyPace {
      deadline = bodyPace.time + limits.bodyTime
    } else if phase == .open, !isStalled, !inputEnded, let headBegan {
      deadline = headBegan + limits.headTime
    } else if replies.isEmpty {
      deadline = lastProgress + limits.idleTime
    } else {
      deadline = .max
    }
  }

  /// Notes when a body has come on far enough: by one byte for every two milliseconds of patience.
  ///
  /// A client that sends a byte now and then would otherwise hold what it has sent for ever. One
  /// that waits for this side's `100 Continue` has all the time it takes.
  private mutating func judgeBodyPace(_ bytes: Int, _ limits: TransportLimits) {
    if replies.endWithProceed {
      bodyPace = nil
      return
    }
    if let bodyPace, bytes - bodyPace.bytes < limits.bodyTime / 2 { return }
    bodyPace = (bytes, lastProgress)
  }
}
