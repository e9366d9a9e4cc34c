/// Long texts with their middle left out.
package enum MiddleCut {
  /// The text, or its two ends with its length between them.
  package static func text(_ text: String, longest: Int) -> String {
    let count = text.count
    guard count > longest else { return text }
    let end = max(8, (longest - 24) / 2)
    return "\(text.prefix(end))…(\(count) characters)…\(text.suffix(end))"
  }
}
