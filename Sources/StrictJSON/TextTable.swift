/// Short texts that values are compared with, in rows.
///
/// They lie in one buffer, so that comparing counts no reference to any of them.
package struct TextTable: Sendable {
  /// A text by its length, its first and its last eight bytes, which are all of most texts.
  private struct Entry: BitwiseCopyable {
    let word: UInt64
    let last: UInt64
    let start: Int32
    let count: Int32
  }

  private let bytes: [UInt8]
  private let entries: [Entry]
  /// The number of the first text of each row, and behind the last one how many there are.
  private let rows: [Int32]

  /// A table of these rows.
  package init(_ rows: [[[UInt8]]]) {
    var bytes: [UInt8] = []
    var entries: [Entry] = []
    var starts: [Int32] = [0]
    for row in rows {
      for text in row {
        entries.append(
          Entry(
            word: ByteScan.firstWord(of: text.span), last: ByteScan.lastWord(of: text.span),
            start: Int32(bytes.count),
            count: Int32(text.count)))
        bytes += text
      }
      starts.append(Int32(entries.count))
    }
    self.bytes = bytes
    self.entries = entries
    self.rows = starts
  }

  /// Whether a row has no texts.
  package func isEmpty(_ row: Int) -> Bool { rows[row] == rows[row + 1] }

  /// How many texts stand before those of a row.
  package func start(of row: Int) -> Int { Int(rows[row]) }

  /// The number among all of the text that a node has, looked for in a row; nil for a text that is
  /// not in it.
  ///
  /// Without a row it is looked for in that of its length, in bytes.
  package func number(
    of node: JSONDocument.Node, of document: JSONDocument, in row: Int?
  ) -> Int? {
    let text = document.tape[node]
    guard text.isScalar else { return nil }
    guard !text.traits.contains(.escapes) else {
      let decoded = document.decodedBytes(node)
      return number(of: decoded.span, ByteScan.firstWord(of: decoded.span), in: row)
    }
    let range = text.range
    // Nearly always eight bytes follow in the document, whatever they belong to.
    let rest = document.bytes.span.extracting(droppingFirst: range.lowerBound)
    let bytes = rest.extracting(first: range.count)
    let word =
      rest.count < 8
      ? ByteScan.firstWord(of: bytes)
      : ByteScan.firstWord(of: rest) & ByteScan.mask(ofFirst: range.count)
    return number(of: bytes, word, in: row)
  }

  @inline(__always)
  private func number(of text: Span<UInt8>, _ word: UInt64, in row: Int?) -> Int? {
    let row = row ?? text.count
    guard row < rows.count - 1 else { return nil }
    for number in Int(rows[row])..<Int(rows[row + 1]) {
      let entry = entries[number]
      guard entry.word == word, entry.count == text.count else { continue }
      if text.count <= 8 { return number }
      guard entry.last == ByteScan.lastWord(of: text) else { continue }
      if text.count <= 16 { return number }
      let rest = bytes.span.extracting(Int(entry.start + 8)..<Int(entry.start + entry.count))
      if ByteScan.isEqual(text.extracting(droppingFirst: 8), rest) { return number }
    }
    return nil
  }
}
