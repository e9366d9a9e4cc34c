/// A host with an optional port, as Host fields and URLs have it (RFC 3986, section 3.2).
package struct Authority: Hashable, Sendable {
  /// A name, an IPv4 address, or an IPv6 address without its brackets.
  package let host: String
  /// The port; nil when none was given.
  package let port: Int?

  /// Takes an authority apart; nil for user information, odd characters and ports above 65,535.
  ///
  /// An empty port (`example.com:`) counts as none, an empty host is refused.
  package init?(_ bytes: ArraySlice<UInt8>) {
    let rest: ArraySlice<UInt8>
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let literal = bytes[(bytes.startIndex + 1)..<end]
      guard literal.contains(UInt8(ascii: ":")),
        literal.allSatisfy({
          ByteClass.hexDigit($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        })
      else { return nil }
      host = literal.text
      rest = bytes[(end + 1)...]
    } else {
      let name = bytes.prefix(while: ByteClass.isHost)
      guard !name.isEmpty else { return nil }
      host = name.text
      rest = bytes[name.endIndex...]
    }
    switch Authority.port(rest) {
    case .none: port = nil
    case .number(let number): port = number
    case .invalid: return nil
    }
  }

  private enum Port {
    case none
    case number(Int)
    case invalid
  }

  /// What stands behind a host.
  private static func port(_ rest: ArraySlice<UInt8>) -> Port {
    guard let colon = rest.first else { return .none }
    let digits = rest.dropFirst()
    guard colon == UInt8(ascii: ":"), digits.allSatisfy(ByteClass.isDigit), digits.count <= 5
    else { return .invalid }
    guard !digits.isEmpty else { return .none }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return number <= 65_535 ? .number(number) : .invalid
  }

  /// Whether these bytes are an authority, without making one.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    // Names and IPv4 addresses with a port, which is what clients send, cost no allocation.
    var end = ByteClass.endOfName(in: bytes)
    while end < bytes.count, ByteClass.isHost(bytes[end]) { end &+= 1 }
    if end == bytes.count, end > 0 { return true }
    guard end > 0 else { return Authority(bytes.indices.map { bytes[$0] }[...]) != nil }
    guard bytes[end] == UInt8(ascii: ":"), bytes.count - end <= 6 else { return false }
    var port = 0
    for place in end + 1..<bytes.count {
      guard ByteClass.isDigit(bytes[place]) else { return false }
      port = port * 10 + Int(bytes[place] - 48)
    }
    return port <= 65_535
  }
}
