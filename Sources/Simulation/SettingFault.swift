/// What is wrong with a value that a tenant, an outcome or a fault was declared with.
package struct SettingFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A JSON Pointer to the value (RFC 6901).
  package let pointer: String
  /// What was expected, or which names are known.
  package let message: String

  /// A fault at a place.
  package init(_ pointer: String, _ message: String) {
    self.pointer = pointer
    self.message = message
  }

  /// Place and fault in one sentence.
  package var description: String { pointer.isEmpty ? message : "\(pointer): \(message)" }
}
