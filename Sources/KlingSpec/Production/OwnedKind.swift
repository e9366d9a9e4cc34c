/// What an account owns by an id of its own, besides works; the raw value is the kind of `Thing`.
package enum OwnedKind: String, Hashable, Sendable, CaseIterable {
  /// An element of the current library.
  case element
  /// An element of the library before 2026-02-25, which has ids apart (`elements.libraries.separate`).
  case oldElement = "old-element"
  /// A voice.
  case voice
}

extension ProductionPlan.Content {
  /// What the account owns once it is made.
  package var owned: [OwnedKind] {
    switch self {
    case .element(let element):
      element.voice == .extracted ? [element.kind, .voice] : [element.kind]
    case .voice: [.voice]
    case .clip, .pictures, .recognition, .sound, .scored, .session, .named: []
    }
  }
}
