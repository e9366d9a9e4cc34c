import HTTPWire
import Timekeeping

/// The fields that ask for a part of a file, or for a file in some state: ranges, tags, dates.
enum DeliveryTarget {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for text in [text, "bytes=" + text] {
      for count in [0, 1, 1_000, .max] { checkRanges(text, of: count) }
    }
    let tag = EntityTag("abc")
    let fields = HTTPFields([("If-Match", text)])
    let isStrong = tag.isNamed(by: "if-match", in: fields, weakly: false)
    let isWeak = tag.isNamed(by: "if-match", in: fields, weakly: true)
    demand(!isStrong || isWeak, "a strong match that is no weak one")
    demand(!isWeak || text.contains("\"abc\"") || text.contains("*"), "a tag that is not there")
    guard let date = Instant(httpDate: text) else { return }
    let again = Instant(httpDate: CivilDate(date).httpDate)
    demand(again == date, "\(text) is \(CivilDate(date).httpDate)")
  }

  private static func checkRanges(_ text: String, of count: Int) {
    guard
      case .parts(let parts) = ByteRanges(HTTPFields([("Range", text)]), count: count)
    else { return }
    demand(1...16 ~= parts.count, "\(parts.count) parts")
    demand(parts.allSatisfy { !$0.isEmpty && 0 <= $0.lowerBound }, "parts of nothing: \(parts)")
    demand(parts.allSatisfy { $0.upperBound <= count }, "parts beyond the end: \(parts)")
    let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
    demand(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
      "a byte is given twice: \(parts)")
  }
}
