/// How a JSON value is laid out as text; none of the layouts ends with a line feed.
package enum JSONLayout: Hashable, Sendable {
  /// Without any white space, in the order of the members.
  case compact
  /// Without any white space, members sorted by the UTF-16 code units of their names.
  ///
  /// The order and the escapes of RFC 8785; numbers keep their spelling, where that document would
  /// print them as ECMAScript does, because a transcript has to show what was sent.
  case canonical
  /// One item or member per line, two spaces per level.
  case pretty
  /// As `pretty`, but a value that fits into the rest of its line stays on it: `{"a": [1, 2]}`.
  ///
  /// The width is counted in Unicode scalars and includes a comma that follows.
  case wrapped(width: Int)
}
