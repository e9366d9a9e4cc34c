import Digest
import StrictJSON

extension TextForm {
  /// Whether a string has the form; inline media are looked at where they stand, not copied.
  func accepts(_ node: Int, of document: JSONDocument) -> Bool {
    switch self {
    case .nonBlank:
      // Most texts begin with a letter; only a blank one is read to its end.
      return document.text(node).unicodeScalars.contains { !$0.properties.isWhitespace }
    case .decimalDigits:
      let text = document.text(node)
      return !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .positiveWhole:
      let text = document.text(node)
      return text.utf8.first.map { $0 != UInt8(ascii: "0") } ?? false
        && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .webURL:
      let text = document.unescapedBytes(node)
      return ["http://", "https://"].contains {
        text.starts(with: $0.utf8) && text.count > $0.utf8.count
      }
    case .dataURL: return document.unescapedBytes(node).starts(with: "data:".utf8)
    case .base64: return Base64.decodedCount(document.unescapedBytes(node)) != nil
    }
  }
}

extension JSONDocument {
  /// A string's bytes: where they stand, unless escapes keep them from standing there as they are.
  func unescapedBytes(_ node: Node) -> ArraySlice<UInt8> { utf8(node) }
}
