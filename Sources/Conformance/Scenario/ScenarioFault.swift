/// What is wrong in a hand-written file: where, what, and what to do about it.
package struct ScenarioFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The column in characters of that line, counted from 1.
  package let column: Int
  /// What is wrong, without a full stop.
  package let message: String
  /// What to do about it, without a full stop.
  package let advice: String

  /// A fault at a place.
  package init(file: String, line: Int, column: Int, message: String, advice: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
  }

  /// The form that editors jump to: `file:line:column: message; advice`.
  package var description: String { "\(file):\(line):\(column): \(message); \(advice)" }
}
