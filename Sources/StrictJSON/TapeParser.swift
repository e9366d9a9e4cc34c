/// Turns the bytes of a JSON text into a tape, in one pass and without recursion (RFC 8259).
struct TapeParser {
  private(set) var tape: [TapeNode] = []
  private let depthLimit: Int
  private let valueLimit: Int
  private let byteLimit: Int
  /// The innermost container that is still open; `outermost` when there is none.
  private var open = TapeParser.outermost
  private var depth = 0

  private static let outermost = UInt32.max

  init(limits: JSONLimits) {
    depthLimit = limits.effectiveDepth
    valueLimit = limits.effectiveValues
    byteLimit = limits.effectiveBytes
  }

  /// Reads the whole text; the tape is complete afterwards.
  mutating func parse(_ text: Span<UInt8>) throws(JSONFault) {
    guard text.count <= byteLimit else {
      throw JSONFault(.tooLong(limit: byteLimit), at: byteLimit, in: text)
    }
    // Members of usual bodies take about 20 bytes and two nodes; media are one long string.
    tape.reserveCapacity(min(text.count / 8, 1_024) + 4)
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
      throw JSONFault(.byteOrderMark, at: 0, in: text)
    }
    var position = TapeParser.skipSpace(in: text, from: 0)
    var expectation = JSONFault.Expectation.value
    while true {
      let hasOpened = try value(in: text, at: &position, expecting: expectation)
      if hasOpened {
        position = TapeParser.skipSpace(in: text, from: position)
        if try !closeEmpty(in: text, at: &position) {
          expectation = .valueOrBracket
          if tape[Int(open)].kind == .object {
            try name(in: text, at: &position, expecting: .nameOrBrace)
            expectation = .value
          }
          continue
        }
      }
      guard try advance(in: text, at: &position) else { return }
      expectation = .value
    }
  }

  /// Reads one scalar, or the opening bracket of a container; true for the latter.
  private mutating func value(
    in text: Span<UInt8>, at position: inout Int, expecting expectation: JSONFault.Expectation
  ) throws(JSONFault) -> Bool {
    guard position < text.count else {
      throw fault(expectation, at: position, in: text)
    }
    let start = position
    switch text[position] {
    case UInt8(ascii: "\""):
      try string(in: text, at: &position)
    case UInt8(ascii: "{"):
      try openContainer(.object, in: text, at: &position)
      return true
    case UInt8(ascii: "["):
      try openContainer(.array, in: text, at: &position)
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      position = try TapeParser.endOfNumber(in: text, from: position)
      try append(.number, start: start, end: position, in: text)
    case UInt8(ascii: "t"):
      try literal("true", .boolean, in: text, at: &position, expecting: .literalTrue)
    case UInt8(ascii: "f"):
      try literal("false", .boolean, in: text, at: &position, expecting: .literalFalse)
    case UInt8(ascii: "n"):
      try literal("null", .null, in: text, at: &position, expecting: .literalNull)
    default:
      throw fault(expectation, at: position, in: text)
    }
    return false
  }

  /// Goes from behind a value to where the next one begins; false behind the last one of the text.
  private mutating func advance(
    in text: Span<UInt8>, at position: inout Int
  ) throws(JSONFault) -> Bool {
    while true {
      position = TapeParser.skipSpace(in: text, from: position)
      guard open != TapeParser.outermost else {
        guard position == text.count else { throw fault(.end, at: position, in: text) }
        return false
      }
      tape[Int(open)].countItem()
      let isObject = tape[Int(open)].kind == .object
      let byte = position < text.count ? text[position] : 0
      if byte == UInt8(ascii: ",") {
        position = TapeParser.skipSpace(in: text, from: position + 1)
        if isObject { try name(in: text, at: &position, expecting: .name) }
        return true
      }
      guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw fault(isObject ? .commaOrBrace : .commaOrBracket, at: position, in: text)
      }
      close(at: &position)
    }
  }

  /// Reads a member's name and the colon, up to the first byte of its value.
  private mutating func name(
    in text: Span<UInt8>, at position: inout Int, expecting expectation: JSONFault.Expectation
  ) throws(JSONFault) {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      throw fault(expectation, at: position, in: text)
    }
    try string(in: text, at: &position)
    position = TapeParser.skipSpace(in: text, from: position)
    guard position < text.count, text[position] == UInt8(ascii: ":") else {
      throw fault(.colon, at: position, in: text)
    }
    position = TapeParser.skipSpace(in: text, from: position + 1)
  }

  private mutating func string(
    in text: Span<UInt8>, at position: inout Int
  ) throws(JSONFault) {
    let start = position + 1
    let (end, traits) = try TapeParser.endOfString(in: text, from: start)
    try append(.string, start: start, end: end, traits: traits, in: text)
    position = end + 1
  }

  private mutating func literal(
    _ word: String, _ kind: JSONKind, in text: Span<UInt8>, at position: inout Int,
    expecting expectation: JSONFault.Expectation
  ) throws(JSONFault) {
    let start = position
    for byte in word.utf8 {
      guard position < text.count, text[position] == byte else {
        throw fault(expectation, at: position, in: text)
      }
      position += 1
    }
    try append(kind, start: start, end: position, in: text)
  }
}

extension TapeParser {
  private mutating func openContainer(
    _ kind: JSONKind, in text: Span<UInt8>, at position: inout Int
  ) throws(JSONFault) {
    depth += 1
    guard depth <= depthLimit else {
      throw JSONFault(.tooDeep(limit: depthLimit), at: position, in: text)
    }
    let around = open
    open = UInt32(truncatingIfNeeded: tape.count)
    try append(kind, start: position, end: position, in: text)
    tape[Int(open)].link = around
    position += 1
  }

  /// Closes the container just opened if its closing bracket follows at once.
  private mutating func closeEmpty(
    in text: Span<UInt8>, at position: inout Int
  ) throws(JSONFault) -> Bool {
    let bracket =
      tape[Int(open)].kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard position < text.count, text[position] == bracket else { return false }
    close(at: &position)
    return true
  }

  private mutating func close(at position: inout Int) {
    position += 1
    let closed = Int(open)
    open = tape[closed].link
    depth -= 1
    tape[closed].end = UInt32(truncatingIfNeeded: position)
    tape[closed].link = UInt32(truncatingIfNeeded: tape.count)
  }

  private mutating func append(
    _ kind: JSONKind, start: Int, end: Int, traits: TapeNode.Traits = [], in text: Span<UInt8>
  ) throws(JSONFault) {
    guard tape.count < valueLimit else {
      throw JSONFault(.tooManyValues(limit: valueLimit), at: start, in: text)
    }
    let link = UInt32(truncatingIfNeeded: tape.count + 1)
    tape.append(TapeNode(kind, start: start, end: end, link: link, traits: traits))
  }

  @inline(never)
  private func fault(
    _ expectation: JSONFault.Expectation, at offset: Int, in text: Span<UInt8>
  ) -> JSONFault {
    TapeParser.fault(expectation, at: offset, in: text)
  }

  @inline(never)
  static func fault(
    _ expectation: JSONFault.Expectation, at offset: Int, in text: Span<UInt8>
  ) -> JSONFault {
    let found = JSONFault.Finding(at: offset, in: text)
    return JSONFault(.expected(expectation, found: found), at: offset, in: text)
  }

  /// The first offset at or after `start` that is not white space.
  @inline(__always)
  static func skipSpace(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return position
      }
    }
    return position
  }
}
