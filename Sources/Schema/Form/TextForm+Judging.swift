import Digest
import StrictJSON

extension TextForm {
  /// Whether a string has the form; inline media are looked at where they stand, not copied.
  func accepts(_ node: Int, of document: JSONDocument) -> Bool {
    switch self {
    case .nonBlank:
      // Most texts begin with a letter; only a blank one is read to its end.
      if (UInt8(truncatingIfNeeded: document.firstWord(node)) | 0x20) &- UInt8(ascii: "a") < 26 {
        return true
      }
      return document.text(node).unicodeScalars.contains { !$0.properties.isWhitespace }
    case .decimalDigits:
      if document.wholeNumber(node) != nil { return true }
      let text = document.text(node)
      return !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .positiveWhole:
      if let number = document.wholeNumber(node) { return number > 0 }
      let text = document.text(node)
      return text.utf8.first.map { $0 != UInt8(ascii: "0") } ?? false
        && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .webURL:
      let word = document.firstWord(node)
      return word == Self.secureScheme && document.textCount(node) > 8
        || word & 0xFF_FFFF_FFFF_FFFF == Self.plainScheme && document.textCount(node) > 7
    case .dataURL: return document.firstWord(node) & 0xFF_FFFF_FFFF == Self.dataScheme
    case .tenths:
      return Decimal(document.text(node)).map { ($0 * 10).isInteger } ?? false
    case .base64: return Base64.decodedCount(document.utf8(node)) != nil
    }
  }

  // The beginnings of texts as they stand in a word, the first byte lowest: `https://`, `http://`
  // and `data:`.
  private static let secureScheme: UInt64 = 0x2F2F_3A73_7074_7468
  private static let plainScheme: UInt64 = 0x2F_2F3A_7074_7468
  private static let dataScheme: UInt64 = 0x3A_6174_6164
}
