/// Why a file cannot be taken for what it seems to be, and where that shows.
package struct MediaFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with a file.
  package enum Problem: String, Sendable, CaseIterable {
    /// The first bytes are those of no kind we know.
    case unknownKind = "no known kind of media file"
    /// Something begins and the file, or the part that holds it, ends before it does.
    case truncated = "something is cut short"
    /// A length is too small for what it should cover.
    case length = "a length is too small"
    /// A number is outside of what the format allows.
    case value = "a value is not allowed"
    /// Two statements of the file contradict each other.
    case contradiction = "two statements contradict each other"
    /// A checksum does not fit its content.
    case checksum = "a checksum is wrong"
    /// There are more parts than are walked, and than any file needs.
    case crowded = "there are too many parts"
    /// A part that every such file has is not there.
    case missing = "a necessary part is missing"
  }

  /// What is wrong.
  package let what: Problem
  /// Where it shows: an offset from the start of the file.
  package let offset: Int

  /// A fault at an offset.
  package init(_ what: Problem, at offset: Int) {
    self.what = what
    self.offset = offset
  }

  /// A phrase with the place: `a length is too small at byte 40`.
  package var description: String { "\(what.rawValue) at byte \(offset)" }
}
