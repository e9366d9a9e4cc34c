import StrictJSON

/// A request as a scenario describes it, before symbols and credentials are filled in.
package struct RequestWish: Hashable, Sendable {
  /// What stands behind the head.
  package enum Content: Hashable, Sendable {
    /// Nothing.
    case none
    /// A JSON value.
    case json(ValueTemplate)
    /// A text that is sent as it is, JSON or not.
    case text(ValueTemplate)
  }

  /// One name of the query string with its value.
  package struct QueryItem: Hashable, Sendable {
    /// The name, not yet percent-encoded.
    package let name: String
    /// The value, in which symbols may stand.
    package let value: String
  }

  /// One header field; nil takes away what would be sent.
  package struct Field: Hashable, Sendable {
    /// The name as it is sent.
    package let name: String
    /// The value, in which symbols may stand.
    package let value: String?
  }

  /// The name of the call in the catalogue.
  package var call: String
  /// What stands behind the head.
  package var content = Content.none
  /// The query string, in order.
  package var query: [QueryItem] = []
  /// What takes the place of `{id}` in the path.
  package var id: String?
  /// A method other than the call's.
  package var method: String?
  /// A path other than the call's, sent as written.
  package var path: String?
  /// Header fields beyond `Authorization` and `Content-Type`.
  package var fields: [Field] = []
  /// The credential.
  package var authorization = AuthorizationWish.usual

  /// The plain request of a call.
  package init(call: String) {
    self.call = call
  }
}
