/// The kinds of JSON values (RFC 8259, section 3); `true` and `false` are one kind.
@usableFromInline
package enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
  /// The literal `null`.
  case null
  /// The literals `true` and `false`.
  case boolean
  /// A number in any spelling.
  case number
  /// A string; member names are strings too.
  case string
  /// An ordered list of values.
  case array
  /// An ordered list of named values.
  case object
}
