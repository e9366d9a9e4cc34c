/// A recogniser of JSON by recursive descent, written straight from RFC 8259.
///
/// It shares nothing with the reader that it is held against: not the order of the walk, not the
/// check of UTF-8, which here is the standard library's.
struct PlainJSON {
  private let text: [UInt8]
  private var position = 0
  private let depthLimit: Int

  /// Whether bytes are a JSON text that nests no deeper than the limit.
  static func accepts(_ bytes: [UInt8], depth: Int) -> Bool {
    // Beyond ASCII nothing but text of strings can stand, so the whole has to be UTF-8.
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    var reader = PlainJSON(bytes, depth)
    reader.space()
    guard reader.value(0) else { return false }
    reader.space()
    return reader.position == bytes.count
  }

  private init(_ text: [UInt8], _ depth: Int) {
    self.text = text
    depthLimit = depth
  }

  private var byte: UInt8 { position < text.count ? text[position] : 0 }

  private mutating func take(_ word: String) -> Bool {
    guard text[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func space() { while [9, 10, 13, 32].contains(byte) { position += 1 } }

  private mutating func value(_ depth: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "{"): return depth < depthLimit && container("}", depth, isObject: true)
    case UInt8(ascii: "["): return depth < depthLimit && container("]", depth, isObject: false)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return number()
    }
  }

  private mutating func container(_ end: String, _ depth: Int, isObject: Bool) -> Bool {
    position += 1
    space()
    if take(end) { return true }
    while true {
      if isObject {
        guard byte == UInt8(ascii: "\""), string() else { return false }
        space()
        guard take(":") else { return false }
        space()
      }
      guard value(depth + 1) else { return false }
      space()
      if take(end) { return true }
      guard take(",") else { return false }
      space()
    }
  }

  private mutating func string() -> Bool {
    position += 1
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"): guard escape() else { return false }
      default: continue
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard take("u") else {
      guard "\"\\/bfnrt".utf8.contains(byte) else { return false }
      position += 1
      return true
    }
    guard let unit = unit() else { return false }
    guard 0xD800...0xDFFF ~= unit else { return true }
    guard unit < 0xDC00, take("\\u"), let low = self.unit() else { return false }
    return 0xDC00...0xDFFF ~= low
  }

  private mutating func unit() -> UInt16? {
    let digits = text[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    position += 4
    return UInt16(text, radix: 16)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), !digits() { return false }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = position
    while 0x30...0x39 ~= byte { position += 1 }
    return position > start
  }
}
