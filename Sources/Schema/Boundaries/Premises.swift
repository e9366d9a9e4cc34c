import Digest

/// What exists around a body under prediction: the things it may name and the media it may link.
package struct Premises: Sendable {
  /// Everything that the account or the platform owns.
  package let things: [Thing]
  /// What is known of media, by URL or by the base64 that they are.
  package let media: [String: MediaReport]

  /// A world of these things and media.
  package init(things: [Thing], media: [String: MediaReport] = [:]) {
    self.things = things
    self.media = media
  }

  func thing(_ kind: String, _ id: String) -> Thing? {
    things.first { $0.kind == kind && $0.id == id }
  }

  /// What is known of a medium: URLs lead outside unless they were declared, and base64 that was
  /// not declared is the file of no known format.
  func medium(_ text: String) -> MediaReport {
    if let report = media[text] { return report }
    guard !TextForm.webURL.describes(text), let bytes = Base64.decode(Array(text.utf8))
    else { return .foreign }
    var traits = MediaTraits()
    traits.kind = "unknown"
    traits.bytes = bytes.count
    return .facts(traits)
  }
}
