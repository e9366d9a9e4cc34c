/// What the fields of a head say about the body and the connection (RFC 9112, sections 6 and 9.3).
struct MessageFraming: Sendable {
  /// How the end of the body is found, as far as fields tell.
  enum Length: Hashable, Sendable {
    case unstated
    case sized(Int)
    case chunked
  }

  private(set) var length = Length.unstated
  private(set) var closes: Bool
  private(set) var expectsContinue = false
  private(set) var hosts = 0
  private var codings = false

  /// Judges a head in one walk over its lines.
  init(_ fields: HTTPFields, isHTTP11: Bool, limits: HTTPLimits) throws(HTTPFault.Kind) {
    closes = !isHTTP11
    let lines = fields.lines.span
    for index in lines.indices {
      guard let known = lines[index].known else { continue }
      switch known {
      case .host:
        hosts += 1
        if hosts > 1 { throw .hostRepeated }
        let value = fields.bytes.span.extracting(lines[index].value)
        guard value.isEmpty || Authority.isValid(value) else { throw .hostInvalid }
      case .expect:
        // A recipient must know of no expectations in HTTP/1.0 (RFC 9110, section 10.1.1).
        if isHTTP11 { try expect(fields.valueBytes(index)) }
      case .connection:
        if fields.list("connection", contains: "close") {
          closes = true
        } else if !isHTTP11 {
          closes = !fields.list("connection", contains: "keep-alive")
        }
      case .contentLength:
        guard length == .unstated else { throw .contentLengthRepeated }
        length = .sized(try MessageFraming.size(fields.valueBytes(index), limit: limits.body))
      case .transferEncoding: codings = true
      case .authorization: break
      }
    }
    guard codings else { return }
    guard isHTTP11 else { throw .transferCodingVersion }
    guard length == .unstated else { throw .lengthAndCoding }
    try MessageFraming.judgeCodings(fields)
    length = .chunked
  }

  private mutating func expect(_ value: ArraySlice<UInt8>) throws(HTTPFault.Kind) {
    for member in value.split(separator: UInt8(ascii: ",")).map(\.trimmed) where !member.isEmpty {
      guard member.equalsIgnoringCase("100-continue") else { throw .expectation }
      expectsContinue = true
    }
  }

  private static func size(_ value: ArraySlice<UInt8>, limit: Int) throws(HTTPFault.Kind) -> Int {
    if value.contains(UInt8(ascii: ",")) { throw .contentLengthRepeated }
    guard !value.isEmpty, value.allSatisfy(ByteClass.isDigit) else { throw .contentLengthInvalid }
    var size = 0
    for digit in value {
      // Every number of more digits is beyond the limit too; stopping keeps the sum in bounds.
      guard size <= limit else { break }
      size = size * 10 + Int(digit - 48)
    }
    guard size <= limit else { throw .bodyTooLong(limit: limit) }
    return size
  }

  private static func judgeCodings(_ fields: HTTPFields) throws(HTTPFault.Kind) {
    var codings: [ArraySlice<UInt8>] = []
    for index in fields.indices(of: "transfer-encoding") {
      codings += fields.valueBytes(index).split(separator: UInt8(ascii: ",")).map(\.trimmed)
        .filter { !$0.isEmpty }
    }
    let chunked = codings.count { $0.equalsIgnoringCase("chunked") }
    guard chunked == 1, codings.last?.equalsIgnoringCase("chunked") == true else {
      throw .transferCodingOrder
    }
    guard codings.count == 1 else { throw .transferCoding }
  }
}
