import Digest
import StrictJSON

extension TextForm {
  /// Whether a string has the form; inline media are looked at where they stand, not copied.
  func accepts(_ node: Int, of document: JSONDocument) -> Bool {
    switch self {
    case .decimalDigits:
      let text = document.text(node)
      return !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    case .webURL:
      let text = Self.bytes(node, document)
      return ["http://", "https://"].contains {
        text.starts(with: $0.utf8) && text.count > $0.utf8.count
      }
    case .dataURL: return Self.bytes(node, document).starts(with: "data:".utf8)
    case .base64: return Base64.decodedCount(Self.bytes(node, document)) != nil
    }
  }

  /// The string's bytes: where they stand, unless escapes keep them from standing there as they are.
  private static func bytes(_ node: Int, _ document: JSONDocument) -> ArraySlice<UInt8> {
    let bytes = document.bytes[document.byteRange(node)]
    return bytes.contains(UInt8(ascii: "\\")) ? document.decodedBytes(node)[...] : bytes
  }
}
