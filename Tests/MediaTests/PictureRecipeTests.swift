import Digest
import Media
import Testing

/// What is burnt into pictures, read from their pixels.
@Suite struct PictureRecipeTests {
  private func caption(
    _ prompt: String = "A paper boat.", externalID: String = "", model: String = "kling-v2",
    isWatermarked: Bool = false
  ) -> Caption {
    Caption(
      prompt: prompt, externalID: externalID, digest: 0x3FA9_C012, model: model, mode: "1k",
      isWatermarked: isWatermarked)
  }

  private func picture(
    _ width: Int, _ height: Int, _ caption: Caption?, _ number: PictureRecipe.Number? = nil
  ) throws -> DecodedPicture {
    let recipe = PictureRecipe(
      width: width, height: height, colour: Colour(rgb: 0x2050C0), caption: caption,
      number: number)
    return try DecodedPicture(recipe.file.bytes)
  }

  /// The rows of pixels of a text, as the picture must show them.
  private func drawn(_ text: String) -> String {
    (0..<Glyph.side).map { row in
      let pixels = text.map { Glyph(of: $0)[row] }
        .map { byte in String((0..<8).map { byte >> (7 - $0) & 1 == 1 ? "#" : " " }) }.joined()
      return (pixels.lastIndex(of: "#").map { String(pixels[...$0]) } ?? "") + "\n"
    }.joined()
  }

  @Test(arguments: [(1_024, 576, 4), (576, 1_024, 3), (1_024, 1_024, 5), (4_096, 2_304, 19)])
  func `words, digest, model and number stand below each other`(
    width: Int, height: Int, magnification: Int
  ) throws {
    let picture = try picture(
      width, height, caption(externalID: "order 7"), .init(2, of: 4))
    let side = 8 * magnification
    for (place, text) in ["A paper boat.", "order 7", "#3fa9c012", "kling-v2 1k", "2/4"]
      .enumerated()
    {
      let top = side + place * (side + side / 4)
      #expect(
        picture.text(side..<width, top..<top + side, step: magnification) == drawn(text))
    }
    #expect(picture.palette == [0x2050C0, 0xFFFFFF])
    let corners = [(0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)]
    for (column, row) in corners { #expect(!picture.isSet(column, row)) }
  }

  @Test func `the copy with a watermark has a bar across its foot`() throws {
    let picture = try picture(1_024, 1_024, caption(isWatermarked: true))
    let (top, side) = (1_024 - 3 * 40, 40)
    for row in [top, top + 19, top + 60, top + 79] {
      #expect(picture.isSet(0, row) && picture.isSet(512, row) && picture.isSet(1_023, row))
    }
    #expect(!picture.isSet(0, top - 1) && !picture.isSet(0, top + 80))
    let left = (1_024 - 9 * side) / 2
    let letters = (top + 20..<top + 60, left..<left + 9 * side)
    let drawn = picture.text(letters.1, letters.0, step: 5)
    // The letters are cut out of the bar.
    #expect(drawn.hasPrefix("  ###  #"))
    #expect(drawn.split(separator: "\n").count == 8)
  }

  @Test func `a long prompt leaves room for what identifies the request`() throws {
    let long = String(repeating: "many words ", count: 200)
    let picture = try picture(300, 60, caption(long, externalID: long, isWatermarked: true))
    #expect(picture.text(8..<300, 8..<16, step: 1) == drawn("#3fa9c012"))
    #expect(picture.text(8..<300, 18..<26, step: 1) == drawn("kling-v2 1k"))
  }

  @Test(arguments: [(1, 1), (87, 40), (40, 400), (400, 20), (9, 65_535), (65_535, 3)])
  func `a picture too small for a digest is empty`(width: Int, height: Int) throws {
    let picture = try picture(width, height, caption(isWatermarked: true), .init(1, of: 2))
    let blank = PictureRecipe(width: width, height: height, colour: Colour(rgb: 0x2050C0))
    #expect(!picture.text(0..<width, 0..<height, step: 1).contains("#"))
    #expect(try DecodedPicture(blank.file.bytes).palette == picture.palette)
  }

  @Test(arguments: [
    ("", "", ""), ("雨 🚣 e\u{301}\u{302}", "\u{0}\n", "x"),
    (String(repeating: "W", count: 70), String(repeating: "\u{301}", count: 5_000), "-"),
  ])
  func `any text can be drawn at any size`(prompt: String, externalID: String, model: String) throws
  {
    for (width, height) in [(88, 24), (89, 33), (127, 97), (331, 61), (640, 360)] {
      for number in [nil, PictureRecipe.Number(10, of: 10)] {
        for isWatermarked in [false, true] {
          let caption = caption(
            prompt, externalID: externalID, model: model, isWatermarked: isWatermarked)
          #expect(try picture(width, height, caption, number).width == width)
        }
      }
    }
  }

  @Test func `a picture is a pure function of its recipe`() {
    let files = ["one", "other", "one"].map { word in
      PictureRecipe(width: 640, height: 360, colour: Colour(seed: 1), caption: caption(word)).file
    }
    #expect(files[0].bytes == files[2].bytes)
    #expect(files[0].bytes != files[1].bytes)
  }

  @Test func `the largest picture that is documented stays small`() {
    let recipe = PictureRecipe(
      width: 4_096, height: 2_304, colour: Colour(seed: 1), caption: caption(isWatermarked: true),
      number: .init(1, of: 9))
    #expect(recipe.file.count < 20_000)
  }
}
