/// The words that are burnt into the films and pictures of a request.
///
/// None of them depends on a clock or on an id that the service draws: equal requests give equal
/// words. What differs between the shots of a film or the pictures of a series is not among them.
package struct Caption: Hashable, Sendable {
  /// The first words of the prompt; empty for products without.
  package let words: String
  /// The client's own name of the task; empty if it gave none.
  package let externalID: String
  /// What all of the request was reduced to.
  package let digest: UInt32
  /// The model that was asked; empty for products without.
  package let model: String
  /// The mode or the resolution that was asked for; empty for products without.
  package let mode: String
  /// Whether it is the copy with a watermark.
  package let isWatermarked: Bool

  /// The words of a request; of the prompt and the name only their beginnings are kept.
  package init(
    prompt: String, externalID: String, digest: UInt32, model: String, mode: String,
    isWatermarked: Bool
  ) {
    words = Caption.beginning(of: prompt)
    self.externalID = Caption.beginning(of: externalID)
    self.digest = digest
    self.model = model
    self.mode = mode
    self.isWatermarked = isWatermarked
  }

  /// The word across the copy with a watermark.
  package static let watermark = "WATERMARK"

  /// The digest as eight hexadecimal digits.
  package var digestText: String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// The longest beginning of a text that is kept, in Unicode scalars.
  private static let kept = 64

  /// The first words of a text, parted by single spaces.
  ///
  /// A text that goes on ends at a word and with three dots; a first word too long is cut.
  package static func beginning(of text: String) -> String {
    var beginning = String.UnicodeScalarView()
    var lastEnd = beginning.endIndex
    var isGap = false
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isGap = count > 0
        continue
      }
      if count >= kept {
        let end = isGap || lastEnd == beginning.startIndex ? beginning.endIndex : lastEnd
        return String(beginning[..<end]) + "..."
      }
      if isGap {
        lastEnd = beginning.endIndex
        beginning.append(" ")
        isGap = false
        count += 1
      }
      beginning.append(scalar)
      count += 1
    }
    return String(beginning)
  }
}
