/// The first place at which bytes stop being a JSON text that may be read, and why.
package struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package let kind: Kind
  /// The offset in bytes from the start of the text.
  package let offset: Int
  /// The line, counted from 1; each line feed ends one.
  package let line: Int
  /// The character within the line, counted from 1 in Unicode scalars.
  package let column: Int

  /// A fault of this kind at a byte of a text, whose line and column are counted here.
  @inline(never)
  init(_ kind: Kind, at offset: Int, in text: Span<UInt8>) {
    self.kind = kind
    self.offset = offset
    (line, column) = JSONFault.place(of: offset, in: text)
  }

  /// What was expected or refused, with its place: `expected ':' … at line 3, column 7`.
  package var description: String {
    "\(kind) at line \(line), column \(column)"
  }

  /// The line and column of an offset, both from 1.
  static func place(of offset: Int, in text: Span<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for position in 0..<min(offset, text.count) {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
