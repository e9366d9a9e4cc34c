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
    case 4 where FieldName.is(token, FieldName.spelledHost): self = .host
    case 6 where FieldName.is(token, FieldName.spelledExpect): self = .expect
    case 10 where FieldName.is(token, FieldName.spelledConnection): self = .connection
    case 13 where FieldName.is(token, FieldName.spelledAuthorization): self = .authorization
    case 14 where FieldName.is(token, FieldName.spelledContentLength): self = .contentLength
    case 17 where FieldName.is(token, FieldName.spelledTransferEncoding): self = .transferEncoding
    default: return nil
    }
  }

  // Arrays, because to look into a short string it has to be moved first.
  private static let spelledHost = Array("host".utf8)
  private static let spelledExpect = Array("expect".utf8)
  private static let spelledConnection = Array("connection".utf8)
  private static let spelledAuthorization = Array("authorization".utf8)
  private static let spelledContentLength = Array("content-length".utf8)
  private static let spelledTransferEncoding = Array("transfer-encoding".utf8)

  private static func `is`(_ token: Span<UInt8>, _ name: [UInt8]) -> Bool {
    let name = name.span
    guard token[0] | 0x20 == name[0] else { return false }
    var difference: UInt8 = 0
    // Of the characters of a token only capitals become the letters of a name by this bit.
    for index in name.indices { difference |= (token[index] | 0x20) ^ name[index] }
    return difference == 0
  }
}
