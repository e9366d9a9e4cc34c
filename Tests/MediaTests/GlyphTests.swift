import Media
import Testing

/// Texts as pictures that can be read here: what fails shows what was drawn instead.
@Suite struct GlyphTests {
  /// Glyphs side by side, a line for each row of pixels, without what is empty at its end.
  private func picture(_ glyphs: [Glyph]) -> String {
    (0..<Glyph.side).map { row in
      let pixels = glyphs.map { glyph in
        String((0..<8).map { glyph[row] >> (7 - $0) & 1 == 1 ? "#" : " " })
      }
      let line = pixels.joined()
      let ink = line.lastIndex(of: "#").map { line[...$0] } ?? ""
      return ink + "\n"
    }.joined()
  }

  private func picture(_ text: String) -> String { picture(text.map { Glyph(of: $0) }) }

  @Test func `letters and digits are drawn as one reads them`() {
    #expect(
      picture("Kg 20é.") == """
        ##  ##                   ####    ####      ###
        ## ##                   ##  ##  ##  ##
        ####     #####              ##  ## ###   ####
        ###     ##  ##             ##   ######  ##  ##
        ####    ##  ##            ##    ### ##  ######
        ## ##    #####           ##     ##  ##  ##        ##
        ##  ##      ##          ######   ####    ####     ##
                 ####

        """)
  }

  @Test func `what has no picture is a hollow box, one for each character`() {
    let box = """
      #######
      #     #
      #     #
      #     #
      #     #
      #     #
      #######


      """
    for text in ["雨", "🚣", "👩‍👩‍👧", "\u{7}", "\u{7F}", "\u{85}", "Ж", "\u{10FFFF}"] {
      #expect(picture(text) == box, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func `every printable character of ASCII and Latin-1 has a picture of its own`() {
    let known = (Array(0x21...0x7E) + Array(0xA1...0xFF) as [UInt8]).map { byte in
      Glyph(for: Unicode.Scalar(byte))
    }
    #expect(!known.contains(.box) && !known.contains(.blank))
    // A soft hyphen looks like a hyphen; nothing else looks like another.
    #expect(Set(known).count == known.count - 1)
    #expect(Glyph(for: "\u{AD}") == Glyph(for: "-"))
  }

  @Test(
    arguments: [
      ("e\u{301}", "é"), ("o\u{302}\u{323}", "o"), ("Ł", "L"), ("ő", "o"), ("ſ", "s"), ("“", "\""),
      ("’", "'"), ("—", "-"), ("…", "."), ("\u{A0}", " "), ("\u{3000}", " "), ("Ａ", "A"),
      ("～", "~"),
    ] as [(Character, Character)])
  func `what resembles a known character is drawn like it`(one: Character, other: Character) {
    #expect(Glyph(of: one) == Glyph(of: other))
  }

  @Test func `rows and bits are told in the order of reading`() {
    #expect(
      Glyph(for: "F").rows == [0xFC, 0xC0, 0xC0, 0xF8, 0xC0, 0xC0, 0xC0, 0])
  }
}
