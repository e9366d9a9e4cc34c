/// Subtitles that count: one for every three seconds of a film.
package struct SubtitleFile: MediaFile {
  /// What kind of file it is.
  package let kind: MediaKind
  private let text: [UInt8]

  /// The file of a recipe.
  package init(_ recipe: SubtitleRecipe) {
    switch recipe.format {
    case .srt:
      kind = .srt
      text = Array(SubtitleFile.plain(recipe).utf8)
    case .ass:
      kind = .ass
      text = Array(SubtitleFile.styled(recipe).utf8)
    }
  }

  /// The length of the whole file in bytes.
  package var count: Int { text.count }

  /// Appends the bytes of a range of offsets; the range must lie within the file.
  package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text[range])
  }

  private static func plain(_ recipe: SubtitleRecipe) -> String {
    cues(recipe).map { number, start, end in
      "\(number)\n\(clock(start, 2)),000 --> \(clock(end, 2)),000\nSubtitle \(number)\n\n"
    }.joined()
  }

  private static func styled(_ recipe: SubtitleRecipe) -> String {
    """
    [Script Info]
    ScriptType: v4.00+
    PlayResX: \(recipe.width)
    PlayResY: \(recipe.height)

    [V4+ Styles]
    Format: Name, Fontname, Fontsize, Alignment, MarginL, MarginR, MarginV
    Style: Default,Arial,\(recipe.fontSize),2,0,0,\(recipe.margin)

    [Events]
    Format: Layer, Start, End, Style, Text

    """
      + cues(recipe).map { number, start, end in
        "Dialogue: 0,\(clock(start, 1)).00,\(clock(end, 1)).00,Default,Subtitle \(number)\n"
      }.joined()
  }

  /// The number of each subtitle, from 1, with the seconds at which it comes and goes.
  private static func cues(_ recipe: SubtitleRecipe) -> [(number: Int, start: Int, end: Int)] {
    stride(from: 0, to: recipe.seconds, by: 3).enumerated().map { index, start in
      (index + 1, start, min(start + 3, recipe.seconds))
    }
  }

  /// A time as `00:01:30`; the hours have one digit or two.
  private static func clock(_ seconds: Int, _ hourDigits: Int) -> String {
    let parts = [seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let hours = String(seconds / 3_600)
    let padding = String(repeating: "0", count: max(0, hourDigits - hours.utf8.count))
    return "\(padding)\(hours):\(parts[0]):\(parts[1])"
  }
}
