/// Short texts that values are compared with, in rows.
///
/// They lie in one buffer, so that comparing counts no reference to any of them.
package struct TextTable: Sendable {
  private let bytes: [UInt8]
  /// Where each text ends.
  private let ends: [Int32]
  /// The number of the first text of each row, and behind the last one how many there are.
  private let rows: [Int32]

  /// A table of these rows.
  package init(_ rows: [[[UInt8]]]) {
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    var starts: [Int32] = [0]
    for row in rows {
      for text in row {
        bytes += text
        ends.append(Int32(bytes.count))
      }
      starts.append(Int32(ends.count))
    }
    self.bytes = bytes
    self.ends = ends
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
    let first = Int(rows[row])
    var start = first == 0 ? 0 : Int(ends[first - 1])
    for number in first..<Int(rows[row + 1]) {
      let end = Int(ends[number])
      if document.matches(node, bytes.span.extracting(start..<end)) { return number - first }
      start = end
    }
    return nil
  }
}
