/// Name and value pairs of queries, as `application/x-www-form-urlencoded` has them (WHATWG URL).
package enum FormDecoding {
  /// The pairs in their order; what is malformed stands for itself, nothing is refused.
  ///
  /// A `+` is a space, a name without `=` has an empty value, empty pairs are passed over. A `%`
  /// without two hexadecimal digits is a percent sign; what is no UTF-8 becomes U+FFFD.
  package static func pairs(_ query: String) -> [(name: String, value: String)] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (text(parts[0]), parts.count > 1 ? text(parts[1]) : "")
    }
  }

  private static func text(_ part: Substring.UTF8View) -> String {
    PercentEncoding.text(Array(part), plusIsSpace: true)
  }
}
