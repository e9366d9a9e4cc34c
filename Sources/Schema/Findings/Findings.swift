/// A rule that a body broke: what the client is told, and where the fault lies.
package struct Violation: Equatable, Sendable {
  /// The id of the rule.
  package let rule: String
  /// A JSON Pointer into the body (RFC 6901).
  package let pointer: String
  /// What the client is told, or what the journal says.
  package let message: String
  /// The row of the error table; a warning has that of a success.
  package let code: RefusalCode
  /// What the text is worth.
  package let grade: Grade

  /// A violation with all of its parts.
  package init(rule: String, pointer: String, message: String, code: RefusalCode, grade: Grade) {
    self.rule = rule
    self.pointer = pointer
    self.message = message
    self.code = code
    self.grade = grade
  }
}

/// What the rules say of one body.
package struct Findings: Equatable, Sendable {
  /// The broken rules that refuse, in the order of checks; the first one is the answer.
  package var violations: [Violation] = []
  /// What was ignored or noted, in the same order.
  package var warnings: [Violation] = []
  /// The first broken rule that lets the task fail later.
  package var failure: Violation?

  /// Nothing found.
  package init() {}
}

/// What a body may point to: the things an account owns and the media behind its URLs.
package protocol Surroundings {
  /// The thing of that kind and id; nil when neither the account nor the platform owns it.
  ///
  /// The id of a thing within others is written as `Condition.known` says.
  func thing(kind: String, id: String) -> Thing?

  /// What is known of the medium at a URL.
  func media(at url: String) -> MediaReport

  /// What the bytes of a medium say that came as base64; foreign when they are no base64.
  func media(inline base64: ArraySlice<UInt8>) -> MediaReport
}

/// Something an account or the platform owns and a body can name.
package struct Thing: Hashable, Sendable {
  /// What it is: `element`, `voice`, `video`.
  package let kind: String
  /// The id under which it is named.
  package let id: String
  /// What rules may ask of it, such as `video_character`.
  package let traits: Set<String>
  /// What is known of its file, where it is one.
  package let facts: MediaTraits
  /// The id or the URL of the clip it was made of; empty for none.
  package let source: String

  /// A thing with its traits.
  package init(
    kind: String, id: String, traits: Set<String> = [], facts: MediaTraits = MediaTraits(),
    source: String = ""
  ) {
    self.kind = kind
    self.id = id
    self.traits = traits
    self.facts = facts
    self.source = source
  }
}
