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
  package mutating func name(_ name: JSONName) { self.name(name.bytes.span) }

  /// Writes a name with the comma before it and the colon behind it.
  mutating func name(_ text: Span<UInt8>) {
    append(needsComma ? text : text.extracting(droppingFirst: 1))
    needsComma = false
  }

  /// Writes a string, escaped as little as RFC 8259 allows.
  package mutating func string(_ text: String) {
    separate()
    let content = text.utf8.span
    // Names and nearly all values stand for themselves: they go over in one copy.
    guard StringEscapes.isPlain(content) else {
      return StringEscapes.appendString(content, onto: &bytes)
    }
    append(quoted: content)
  }

  /// Writes a string that is at hand as it stands in JSON.
  package mutating func string(_ text: JSONText) {
    separate()
    append(text.bytes.span)
  }

  /// Writes a string of a text at hand and of two parts more, of which no character needs an escape.
  package mutating func string(
    _ text: JSONText, plain middle: Span<UInt8>, _ end: Span<UInt8>
  ) {
    separate()
    // Texts at hand may be long, and one copy of many bytes costs less than a loop.
    bytes.append(contentsOf: text.opening)
    append(middle)
    append(end)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string of characters that need no escape.
  package mutating func string(plain text: Span<UInt8>) {
    separate()
    append(quoted: text)
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
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "-"))
    var first = digits.count
    var rest = value.magnitude
    repeat {
      first &-= 1
      let tens = rest / 10
      digits[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- tens &* 10)
      rest = tens
    } while rest > 0 && first > 0
    if value < 0 { first &-= 1 }
    append(digits.span.extracting(droppingFirst: first))
  }

  /// Appends a few bytes, which costs less byte by byte than as a copy of an array.
  private mutating func append(_ text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count) { (output: inout OutputSpan<UInt8>) in
      for place in text.indices { output.append(text[place]) }
    }
  }

  private mutating func append(quoted text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count + 2) { (output: inout OutputSpan<UInt8>) in
      output.append(UInt8(ascii: "\""))
      for place in text.indices { output.append(text[place]) }
      output.append(UInt8(ascii: "\""))
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

  /// Writes a value that is JSON text already: parts, between which the same string begins.
  ///
  /// The closure fills in what else is missing in it; it gets everything written so far, and where
  /// in it the value begins.
  package mutating func raw(
    _ parts: [[UInt8]], between text: JSONText,
    filling: (_ written: inout MutableSpan<UInt8>, _ start: Int) -> Void
  ) {
    separate()
    let start = bytes.count
    for place in parts.indices {
      if place > 0 { bytes.append(contentsOf: text.opening) }
      bytes.append(contentsOf: parts[place])
    }
    var written = bytes.mutableSpan
    filling(&written, start)
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
