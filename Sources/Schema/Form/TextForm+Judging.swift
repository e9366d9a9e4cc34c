import Digest
import StrictJSON

extension TextForm {
  /// Whether a string has the form; inline media are looked at where they stand, not copied.
  func accepts(_ node: Int, of document: JSONDocument) -> Bool {
    switch self {
    case .nonBlank:
      // Most texts begin with a letter; only a blank one is read to its end.
      if let first = document.utf8(node).first, (first | 0x20) &- UInt8(ascii: "a") < 26 {
        return true
      }
      return document.text(node).unicodeScalars.contains { !$0.properties.isWhitespace }
    case .decimalDigits:
      let text = document.text(node)
      return !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .positiveWhole:
      let text = document.text(node)
      return text.utf8.first.map { $0 != UInt8(ascii: "0") } ?? false
        && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .webURL:
      let text = document.utf8(node)
      return TextForm.webSchemes.contains { text.starts(with: $0) && text.count > $0.count }
    case .dataURL: return document.utf8(node).starts(with: "data:".utf8)
    case .tenths:
      return Decimal(document.text(node)).map { ($0 * 10).isInteger } ?? false
    case .base64: return Base64.decodedCount(document.utf8(node)) != nil
    }
  }

  private static let webSchemes = [Array("http://".utf8), Array("https://".utf8)]
}
