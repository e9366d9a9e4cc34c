/// How much of a message is taken before it is refused, in bytes.
package struct HTTPLimits: Hashable, Sendable {
  /// The request line or status line without its line break; beyond it 414.
  package var startLine = 8 << 10
  /// The empty lines before a request line; beyond it 400.
  package var emptyLines = 8
  /// All field lines with their line breaks, and all trailers again; beyond it 431.
  package var fieldBytes = 32 << 10
  /// The number of field lines; beyond it 431.
  package var fieldCount = 100
  /// The content, chunks joined; beyond it 413.
  package var body = 192 << 20
  /// The chunk extensions of one body together; beyond it 400.
  package var chunkExtensions = 8 << 10

  /// The limits that hold unless told otherwise.
  package init() {}

  /// The limits that hold unless told otherwise.
  package static let standard = HTTPLimits()
}
