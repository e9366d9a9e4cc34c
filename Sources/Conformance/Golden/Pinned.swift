import Digest
package import StrictJSON

/// How goldens hold what is too long to read: by its digest.
package enum Pinned {
  /// Strings of more characters than this are held by their digest.
  package static let longest = 256

  /// A string, or its digest if it is long.
  package static func text(_ text: String) -> JSON {
    text.utf8.count > longest && text.count > longest ? bytes(Array(text.utf8)) : .string(text)
  }

  /// The digest and the size of some bytes.
  package static func bytes(_ bytes: [UInt8]) -> JSON {
    .object([
      "$sha256": .string(Hex.text(SHA256.hash(bytes))),
      "bytes": .number(JSONNumber(bytes.count)),
    ])
  }

  /// A JSON body in which every long string is held by its digest; other bytes as they are.
  package static func body(_ bytes: [UInt8]) -> [UInt8] {
    guard let json = try? JSON(parsing: bytes) else { return bytes }
    return value(json).utf8(.compact)
  }

  /// A value in which every long string is held by its digest.
  package static func value(_ value: JSON) -> JSON {
    switch value {
    case .null, .boolean, .number: value
    case .string(let text): Pinned.text(text)
    case .array(let items): .array(items.map(Pinned.value))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONObject.Member(name: $0.name, value: Pinned.value($0.value)) }))
    }
  }
}
