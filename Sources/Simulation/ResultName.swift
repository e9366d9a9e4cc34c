/// The file name of a result: the id of its task's output, its place behind the first, its kind.
///
/// `4f..c1.mp4`, `4f..c1-watermark.mp4`, `4f..c1-2.png`. Ids lead back to their tasks, so no index of
/// names is kept.
struct ResultName {
  let id: String
  let place: Int
  let isWatermarked: Bool
  let suffix: String

  /// Reads a name; nil for one that this program never gives.
  init?(_ text: String) {
    guard let dot = text.lastIndex(of: "."),
      let end = text.index(
        text.startIndex, offsetBy: ResultName.idLength, limitedBy: dot)
    else { return nil }
    id = String(text[..<end])
    suffix = String(text[text.index(after: dot)...])
    var rest = text[end..<dot]
    isWatermarked = rest.hasSuffix(ResultName.mark)
    if isWatermarked { rest = rest.dropLast(ResultName.mark.count) }
    if rest.isEmpty {
      place = 0
    } else {
      let digits = rest.dropFirst()
      guard rest.first == "-", let number = Int(digits), String(number) == digits, number > 0
      else { return nil }
      place = number
    }
  }

  /// What stands behind the id in the name of a result.
  static func ending(_ place: Int, watermarked: Bool = false, _ suffix: String) -> [UInt8] {
    // Nearly all results are the first of a clip.
    if place == 0, suffix == "mp4" { return watermarked ? markedClip : clip }
    let number = place > 0 ? "-\(place)" : ""
    return Array("\(number)\(watermarked ? mark : "").\(suffix)".utf8)
  }

  private static let clip = Array(".mp4".utf8)
  private static let markedClip = Array("\(mark).mp4".utf8)
  private static let mark = "-watermark"
  private static let idLength = 36
}
