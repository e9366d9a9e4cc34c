/// What is wrong in a report that is to be read again: where, and what.
package struct ReportFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong, without a full stop.
  package let message: String

  /// `python.jsonl:3: 'outcome' is no string`.
  package var description: String { "\(file):\(line): \(message)" }
}
