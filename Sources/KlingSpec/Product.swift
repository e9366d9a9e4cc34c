/// What kind of pack a task is charged to.
package enum Product: String, Hashable, Sendable, CaseIterable {
  /// Clips, and all that is charged like them.
  case video
  /// Pictures.
  case image
  /// Garments tried on.
  case tryOn = "try-on"
}
