import Timekeeping

/// The file name of a result: the id of its task's output, its place behind the first, its kind.
///
/// `4f..c1.mp4`, `4f..c1-watermark.mp4`, `4f..c1-2.png`. Ids lead back to their tasks, so no index of
/// names is kept.
struct ResultName {
  let id: String
  let place: Int
  let isWatermarked: Bool
  let suffix: String

  init(_ id: UniqueID, place: Int = 0, watermarked: Bool = false, suffix: String) {
    self.id = id.description
    self.place = place
    isWatermarked = watermarked
    self.suffix = suffix
  }

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

  /// Adds the name to a path; every answer of a task that succeeded has one.
  func append(to path: inout String) {
    path += id
    if place > 0 { path += "-\(place)" }
    if isWatermarked { path += ResultName.mark }
    path += "."
    path += suffix
  }

  private static let mark = "-watermark"
  private static let idLength = 36
}
