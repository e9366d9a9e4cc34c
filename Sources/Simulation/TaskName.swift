package import Timekeeping

/// What a request calls a task by.
package enum TaskName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The spelling of an id, which need not be kept: a number has only one.
  case id(Snowflake)
  /// Any other text.
  case text(String)

  /// The name of this spelling.
  package init(_ text: String) {
    self = Snowflake(text).map { .id($0) } ?? .text(text)
  }

  /// The name of this spelling.
  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The id; nil for any other text.
  package var number: Snowflake? {
    if case .id(let id) = self { id } else { nil }
  }

  /// The spelling.
  package var text: String {
    switch self {
    case .id(let id): id.description
    case .text(let text): text
    }
  }
}
