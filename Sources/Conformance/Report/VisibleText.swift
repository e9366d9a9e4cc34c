/// Text of unknown origin in which nothing can hide.
///
/// What a client or a server under test has sent stands in reports. A control character in it could
/// recolour a terminal, a mark of writing direction could turn a line around, and XML has no place
/// for some of them at all.
package enum VisibleText {
  /// The text with each such character written as `\u{1B}`; line feeds and tabs stay.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same on one line, for places that have no more.
  package static func line(_ text: String) -> String {
    self.text(text).split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: " ")
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction marks, separators of lines, embeddings, isolates, and the mark of byte order.
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
