import StrictJSON

/// The conversation with a client that stays: bytes in, events out, messages to send on the way.
///
/// It knows the grammar (`kling-mock stream 1`, scenarios/README.md) and nothing of processes, time
/// or threads.
package struct StreamSession: Sendable {
  /// What a client has said.
  package enum Event: Hashable, Sendable {
    /// It has returned the greeting.
    case greeted(ClientHello)
    /// It has answered a job.
    case answered(Int, ClientReport)
    /// It has broken the protocol, so nothing that follows counts.
    case broken(StreamFault)
  }

  /// The version of the protocol.
  package static let version = 1
  /// The most bytes of one line, its end not counted.
  package static let longestLine = 1 << 20

  /// The jobs that were handed over and not answered.
  package private(set) var pending: Set<Int> = []
  private var isGreeted = false
  private var isBroken = false
  private var handedOver = 0
  private var lines = 0
  private var rest: [UInt8] = []

  private static let lineFeed = UInt8(ascii: "\n")
  private static let types = ["hello", "result"]
  private static let versions = 1...1_000_000

  /// A conversation in which nothing was said yet.
  package init() {}

  /// The greeting, with which the harness begins.
  package static func hello(program version: String) -> [UInt8] {
    line([
      "type": "hello", "version": .number(JSONNumber(StreamSession.version)),
      "harness": ["name": "kling-mock", "version": .string(version)],
    ])
  }

  /// Hands a job over; the number stands in the answer.
  package mutating func run(_ job: ClientJob, out folder: String) -> (number: Int, line: [UInt8]) {
    handedOver += 1
    pending.insert(handedOver)
    return (handedOver, StreamSession.line(job.message(number: handedOver, out: folder)))
  }

  /// Asks the client to give a job up; it still has to answer.
  package static func cancel(_ number: Int) -> [UInt8] {
    line(["type": "cancel", "seq": .number(JSONNumber(number))])
  }

  /// Says that nothing follows.
  package static var bye: [UInt8] { line(["type": "bye"]) }

  /// Takes what the client wrote, in whatever pieces it comes.
  ///
  /// What was said before a fault counts, also if it comes in the same piece.
  package mutating func receive(_ bytes: [UInt8]) -> [Event] {
    guard !isBroken else { return [] }
    var events: [Event] = []
    do throws(StreamFault) {
      try receive(bytes, into: &events)
    } catch {
      isBroken = true
      events.append(.broken(error))
    }
    return events
  }

  private mutating func receive(_ bytes: [UInt8], into events: inout [Event]) throws(StreamFault) {
    var piece = bytes[...]
    while let end = piece.firstIndex(of: StreamSession.lineFeed) {
      let line = rest + piece[..<end]
      rest.removeAll()
      piece = piece[(end + 1)...]
      lines += 1
      guard line.count <= StreamSession.longestLine else { throw .tooLong(line: lines) }
      events.append(try event(of: line))
    }
    rest += piece
    guard rest.count <= StreamSession.longestLine else { throw .tooLong(line: lines + 1) }
  }

  private mutating func event(of line: [UInt8]) throws(StreamFault) -> Event {
    let message: JSON
    do throws(JSONFault) {
      message = try JSON(parsing: line)
    } catch {
      throw .junk(line: lines, start: StreamSession.start(of: line), reason: "\(error)")
    }
    let reader = try shaped { () throws(MessageFault) in try MessageReader(message) }
    let type = try shaped { () throws(MessageFault) in try reader.requiredString("type") }
    switch type {
    case "hello": return .greeted(try hello(reader))
    case "result": return try answer(reader)
    default: throw .shape(line: lines, reader.unknown("type", type, StreamSession.types))
    }
  }

  private mutating func hello(_ reader: MessageReader) throws(StreamFault) -> ClientHello {
    guard !isGreeted else { throw .secondHello(line: lines) }
    let version = try shaped { () throws(MessageFault) in
      try reader.requiredInteger("version", in: StreamSession.versions)
    }
    guard version == StreamSession.version else { throw .version(line: lines, version) }
    isGreeted = true
    return try shaped { () throws(MessageFault) in try ClientHello(reader) }
  }

  private mutating func answer(_ reader: MessageReader) throws(StreamFault) -> Event {
    guard isGreeted else { throw .early(line: lines, type: "result") }
    let number = try shaped { () throws(MessageFault) in
      try reader.requiredInteger("seq", in: 0...Int(Int32.max))
    }
    guard (1...max(1, handedOver)).contains(number), handedOver > 0 else {
      throw .unknownNumber(line: lines, number)
    }
    guard pending.remove(number) != nil else { throw .answeredAgain(line: lines, number) }
    return .answered(
      number, try shaped { () throws(MessageFault) in try ClientReport(reader) })
  }

  /// What a reader makes of the present line; its fault gets the line's number.
  private func shaped<Value>(
    _ read: () throws(MessageFault) -> Value
  ) throws(StreamFault) -> Value {
    do throws(MessageFault) {
      return try read()
    } catch {
      throw .shape(line: lines, error)
    }
  }

  private static func start(of line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(240), as: UTF8.self)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  private static func line(_ message: JSON) -> [UInt8] { message.utf8(.compact) + [lineFeed] }
}
