import Media
import Testing

@Suite struct SubtitleFileTests {
  private static func text(_ format: SubtitleRecipe.Format, seconds: Int) -> String {
    let recipe = SubtitleRecipe(
      format, seconds: seconds, width: 720, height: 1_280, fontSize: 60, margin: 340)
    return String(decoding: recipe.file.bytes, as: UTF8.self)
  }

  @Test func `plain subtitles count every three seconds`() {
    #expect(
      Self.text(.srt, seconds: 4) == """
        1
        00:00:00,000 --> 00:00:03,000
        Subtitle 1

        2
        00:00:03,000 --> 00:00:04,000
        Subtitle 2


        """)
  }

  @Test func `styled subtitles say how and on what they are shown`() {
    let lines = Self.text(.ass, seconds: 3).split(separator: "\n")
    #expect(lines.contains("PlayResX: 720"))
    #expect(lines.contains("Style: Default,Arial,60,2,0,0,340"))
    #expect(lines.last == "Dialogue: 0,0:00:00.00,0:00:03.00,Default,Subtitle 1")
  }

  @Test func `the longest film has a subtitle in its last second`() {
    #expect(Self.text(.srt, seconds: 3_600).contains("00:59:57,000 --> 01:00:00,000"))
  }

  @Test(arguments: [0..<0, 0..<10, 25..<40])
  func `any part can be drawn`(range: Range<Int>) {
    let file = SubtitleRecipe(
      .srt, seconds: 9, width: 16, height: 16, fontSize: 1, margin: 1
    ).file
    var part: [UInt8] = []
    file.append(range, to: &part)
    #expect(part == Array(file.bytes[range]))
    #expect(file.count == file.bytes.count)
  }
}
