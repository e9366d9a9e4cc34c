/// Short texts that values are compared with, in rows.
///
/// They lie in one buffer, so that comparing counts no reference to any of them.
package struct TextTable: Sendable {
  /// A text by its length and its first eight bytes: hardly two of a row agree in both.
  private struct Entry: BitwiseCopyable {
    let word: UInt64
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
            word: ByteScan.firstWord(of: text.span), start: Int32(bytes.count),
            count: Int32(text.count)))
        bytes += text
      }
      starts.append(Int32(entries.count))
    }
    self.bytes = bytes
    self.entries = entries
    self.rows = starts
  }

  /// How many rows there are.
  package var count: Int { rows.count - 1 }

  /// Whether a row has no texts.
  package func isEmpty(_ row: Int) -> Bool { rows[row] == rows[row + 1] }

  /// How many texts stand before those of a row.
  package func start(of row: Int) -> Int { Int(rows[row]) }

  /// The place in a row of the text that a node has; nil for a text that is not in it.
  package func place(of node: JSONDocument.Node, of document: JSONDocument, in row: Int) -> Int? {
    guard document.isScalar(node) else { return nil }
    let count = document.textCount(node)
    let word = document.firstWord(node)
    let first = Int(rows[row])
    for number in first..<Int(rows[row + 1]) {
      let entry = entries[number]
      guard entry.word == word, entry.count == count else { continue }
      if count <= 8 { return number - first }
      let start = Int(entry.start)
      if document.matches(node, bytes.span.extracting(start..<start + count)) {
        return number - first
      }
    }
    return nil
  }
}
