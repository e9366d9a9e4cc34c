/// A place in a body as the documentation writes it: `multi_prompt[].duration`.
///
/// `[]` stands for every item of a list. Inside of a statement about the items of a list, a leading
/// dot means "of this item": `.duration`. A path that names no field of its form stops the program
/// at start (`CatalogueFault.unknownPath`).
package struct Path: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The path as written.
  package let text: String
  /// A number for the text, by which forms find the field without hashing anew in every request.
  let key: UInt64

  /// The path of this spelling.
  package init(_ text: String) {
    self.text = text
    key = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The path of this spelling.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The value under judgement itself, in conditions on each value of several fields.
  package static let it = Path("@")

  /// Whether it is meant relative to the item under judgement.
  package var isRelative: Bool { text.hasPrefix(".") }

  /// The path of an item's field, seen from the body.
  package func within(_ list: Path) -> Path {
    Path(list.text + "[]" + text)
  }

  /// The list in whose items the field stands; nil for a field of the body or of an object in it.
  var innermostList: Path? {
    text.ranges(of: "[]").last.map { Path(String(text[..<$0.lowerBound])) }
  }

  /// The path as written.
  package var description: String { text }

  /// Whether two paths are written alike.
  package static func == (left: Path, right: Path) -> Bool {
    left.key == right.key && left.text == right.text
  }

  /// Feeds the number of the text.
  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension String {
  /// `cfg_scale` as the service's own property is called: `cfgScale`; other signs are kept.
  var camelCased: String {
    var result = ""
    var raise = false
    for character in self {
      if character == "_" {
        raise = true
      } else {
        result += raise ? character.uppercased() : String(character)
        raise = false
      }
    }
    return result
  }
}
