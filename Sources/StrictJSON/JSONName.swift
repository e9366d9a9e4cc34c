/// The name of a member as it stands in JSON, made once for names that are written often.
package struct JSONName: Sendable, ExpressibleByStringLiteral {
  /// A comma, the name between its quotes, escaped where it has to be, and the colon.
  ///
  /// Nearly all names follow another member, so that comma and name go over in one copy.
  let bytes: [UInt8]

  /// The name with this text.
  package init(_ name: String) {
    var bytes = [UInt8(ascii: ",")]
    StringEscapes.appendString(name.utf8.span, onto: &bytes)
    bytes.append(UInt8(ascii: ":"))
    self.bytes = bytes
  }

  /// The name with this text.
  package init(stringLiteral name: String) {
    self.init(name)
  }
}
