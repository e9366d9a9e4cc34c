package import StrictJSON

/// One thing that the reference client does.
package enum Step: Hashable, Sendable {
  /// A request of the API, once or until something is so.
  case call(CallStep)
  /// The account's clock moves.
  case advance(AdvanceStep)
  /// Callbacks must have come.
  case received(ReceivedStep)
  /// A file is downloaded.
  case fetch(FetchStep)
}

/// A value that must stand at a place of an answer.
package struct PlacedValue: Hashable, Sendable {
  /// The place.
  package let pointer: JSONPointer
  /// The value, in which symbols may stand.
  package let value: ValueTemplate
}

/// A value of an answer that later steps name.
package struct Binding: Hashable, Sendable {
  /// The name.
  package let symbol: Symbol
  /// Where the value stands in the answer.
  package let pointer: JSONPointer
}

/// A name for the value of a header field.
package struct FieldBinding: Hashable, Sendable {
  /// The name.
  package let symbol: Symbol
  /// The field.
  package let name: String
}

/// What an answer must be, beyond being a success.
package struct AnswerWish: Hashable, Sendable {
  /// The HTTP status; nil for any success, or with a rule or a code for any refusal.
  package var status: Int?
  /// The `code` of the body.
  package var code: Int?
  /// Whether the connection must break before the whole answer has come.
  package var isBroken = false
  /// Values that must stand in the body.
  package var has: [PlacedValue] = []

  /// A plain success.
  package init() {}
}

/// A request of the API, once or until something is so.
package struct CallStep: Hashable, Sendable {
  /// The request.
  package var request: RequestWish
  /// When to stop polling; empty for a single request.
  package var until: [PlacedValue] = []
  /// How many requests may be sent.
  package var most = 1
  /// Names for parts of the last answer.
  package var bind: [Binding] = []
  /// Business codes that do not end the step; polling goes on after them.
  package var tolerates: [Int] = []
  /// Whether polling goes on after a connection that broke, too.
  package var toleratesBreaks = false
  /// What the answer must be; nil for a success.
  package var expect: AnswerWish?
  /// What the rules must say.
  package var verdict = Verdict()
}

/// A move of the account's clock.
package struct AdvanceStep: Hashable, Sendable {
  /// The body of `POST clock/advance`; symbols may stand in it.
  package let body: ValueTemplate
}

/// Callbacks that must have come since the last such step.
package struct ReceivedStep: Hashable, Sendable {
  /// How many.
  package let count: Int
  /// The task of which all of them speak; nil for any.
  package let task: Symbol?
  /// Behaviour that they show.
  package let shows: [String]
}

/// A download.
package struct FetchStep: Hashable, Sendable {
  /// The URL; symbols may stand in it.
  package var target: String
  /// The method, `GET` or `HEAD`.
  package var method = "GET"
  /// Header fields.
  package var fields: [RequestWish.Field] = []
  /// The status that must come.
  package var status = 200
  /// Whether the connection must break instead.
  package var isBroken = false
  /// Header fields that the answer must have; those with nil it must not have.
  package var has: [RequestWish.Field] = []
  /// Names for header fields of the answer.
  package var bind: [FieldBinding] = []
  /// What the file must be, by the harness's own probe.
  package var facts = JSONObject()
  /// Behaviour that the answer shows.
  package var shows: [String] = []
}
