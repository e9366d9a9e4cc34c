/// The fields that are looked for in every request, told apart once when their lines are read.
package enum FieldName: UInt8, Sendable {
  case host
  case expect
  case connection
  case authorization
  case contentLength
  case transferEncoding

  /// The name that the bytes of a token spell, in upper or lower case; nil for all others.
  init?(_ token: Span<UInt8>) {
    // The lengths differ, so that no more than one name has to be compared.
    switch token.count {
    case 4 where FieldName.is(token, "host"): self = .host
    case 6 where FieldName.is(token, "expect"): self = .expect
    case 10 where FieldName.is(token, "connection"): self = .connection
    case 13 where FieldName.is(token, "authorization"): self = .authorization
    case 14 where FieldName.is(token, "content-length"): self = .contentLength
    case 17 where FieldName.is(token, "transfer-encoding"): self = .transferEncoding
    default: return nil
    }
  }

  private static func `is`(_ token: Span<UInt8>, _ name: String) -> Bool {
    let name = name.utf8.span
    var difference: UInt8 = 0
    // Of the characters of a token only capitals become the letters of a name by this bit.
    for index in name.indices { difference |= (token[index] | 0x20) ^ name[index] }
    return difference == 0
  }
}
