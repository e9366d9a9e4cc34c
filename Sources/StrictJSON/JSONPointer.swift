/// A path to a value inside of a JSON value (RFC 6901).
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The unescaped steps from the root; none for the whole value.
  package let tokens: [String]

  /// The path of these unescaped steps.
  package init(tokens: [String]) { self.tokens = tokens }

  /// The path to the whole value.
  package static let root = JSONPointer(tokens: [])

  /// Reads the textual form; nil unless it is empty or begins with `/`, or where `~` is no escape.
  package init?(_ text: String) {
    guard !text.isEmpty else {
      self = .root
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      guard let token = JSONPointer.unescape(Array(part)) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The path to the member of that name, one level below.
  package func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

  /// The path to the item at that index, one level below.
  package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The path one level above; nil for the root.
  package var parent: JSONPointer? {
    tokens.isEmpty ? nil : JSONPointer(tokens: tokens.dropLast())
  }

  /// The textual form: empty for the root, else each step escaped behind a `/`.
  package var description: String {
    tokens.map { "/" + JSONPointer.escape($0) }.joined()
  }

  /// One step in its textual form: `~` becomes `~0` and `/` becomes `~1`.
  package static func escape(_ token: String) -> String {
    var escaped = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescape(_ part: [UInt8]) -> String? {
    var token: [UInt8] = []
    var isEscape = false
    for byte in part {
      switch (isEscape, byte) {
      case (true, UInt8(ascii: "0")): token.append(UInt8(ascii: "~"))
      case (true, UInt8(ascii: "1")): token.append(UInt8(ascii: "/"))
      case (true, _): return nil
      case (false, UInt8(ascii: "~")): break
      case (false, _): token.append(byte)
      }
      isEscape = !isEscape && byte == UInt8(ascii: "~")
    }
    return isEscape ? nil : String(decoding: token, as: UTF8.self)
  }
}
