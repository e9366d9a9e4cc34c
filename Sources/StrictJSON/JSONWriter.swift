/// Appends JSON to a buffer by hand, for answers that are written often; no tree is made.
///
/// Commas are the writer's business, the shape is the caller's: brackets have to pair, and in an
/// object each value needs a `name(_:)` before it. Nothing checks that.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  /// A writer that appends to bytes already there, to none unless given.
  package init(appendingTo bytes: [UInt8] = []) { self.bytes = bytes }

  /// A writer with room for so many bytes.
  package init(reservingCapacity capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Opens an object.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the innermost object.
  package mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the innermost array.
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the name of a member; its value has to follow.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a name that is at hand as it stands in JSON; its value has to follow.
  package mutating func name(_ name: JSONName) {
    if needsComma {
      bytes.append(contentsOf: name.bytes)
    } else {
      bytes.append(contentsOf: name.bytes[1...])
    }
    needsComma = false
  }

  /// Writes a string, escaped as little as RFC 8259 allows.
  package mutating func string(_ text: String) {
    separate()
    let content = text.utf8
    // Names and nearly all values stand for themselves: they go over in one copy.
    guard StringEscapes.isPlain(content.span) else {
      return StringEscapes.appendString(content.span, onto: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: content)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string that is at hand as it stands in JSON.
  package mutating func string(_ text: JSONText) { raw(text.bytes) }

  /// Writes a string of a text at hand and of what the closure appends, which needs no escape.
  package mutating func string(_ text: JSONText, plain append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.content)
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string that the closure appends, of characters that need no escape.
  package mutating func string(plain append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string given as UTF-8, which is not checked.
  package mutating func string(utf8 text: [UInt8]) {
    separate()
    StringEscapes.appendString(text.span, onto: &bytes)
  }

  /// Writes an integer in plain digits.
  package mutating func integer(_ value: Int) {
    separate()
    appendDigits(of: value)
  }

  /// Writes a string of the plain digits of an integer.
  package mutating func string(digitsOf value: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendDigits(of: value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendDigits(of value: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = value.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(addingCapacity: digits.count - first) { (output: inout OutputSpan<UInt8>) in
      for position in first..<digits.count { output.append(digits[position]) }
    }
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { raw("null") }

  /// Writes a value that is JSON text already, as it stands.
  package mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a value that is JSON text already, as it stands.
  package mutating func raw(_ text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// Writes a tree in the compact layout.
  package mutating func value(_ value: JSON) { raw(value.utf8()) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
