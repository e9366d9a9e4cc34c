extension Glyph {
  /// The glyphs of a text, one for each of its characters.
  static func glyphs(of text: String) -> [Glyph] { text.map { Glyph(of: $0) } }

  /// The glyph of what a reader takes for one character, so that a text has as many as it seems to.
  ///
  /// A letter with its accents is drawn as one, accents it has in Latin-1 included; of others the
  /// letter is drawn alone. Emoji of several parts are one box.
  package init(of character: Character) {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first else {
      self.init(for: scalars.first ?? " ")
      return
    }
    // Equal characters may be spelled differently: one of Latin-1 always has a single scalar too.
    let whole = (0xC0...0xFF).first { Character(Unicode.Scalar($0)) == character }
    self.init(for: whole.map { Unicode.Scalar($0) } ?? first)
  }

  /// The glyph of a scalar: printable ASCII and Latin-1, what resembles them, or else the box.
  ///
  /// Resembling are other letters of Europe, which lose their accents, quotation marks, dashes,
  /// and wide forms of ASCII.
  package init(for scalar: Unicode.Scalar) {
    switch Glyph.folded(scalar).value {
    case let ascii where 0x20...0x7E ~= ascii:
      self = GlyphSheet.ascii.glyphs[Int(ascii) - 0x20]
    case let latin where 0xA0...0xFF ~= latin:
      self = GlyphSheet.latin.glyphs[Int(latin) - 0xA0]
    default: self = .box
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x100...0x17F: plainLetters[Int(scalar.value) - 0x100]
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2018...0x201B: "'"
    case 0x201C...0x201F: "\""
    case 0x2022: "·"
    case 0x2024...0x2026: "."
    case 0x2039: "<"
    case 0x203A: ">"
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
    default: scalar
    }
  }

  /// The letters of Latin Extended-A, U+0100...U+017F, without their accents.
  private static let plainLetters = Array(
    """
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOo\
    RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """.unicodeScalars)
}
