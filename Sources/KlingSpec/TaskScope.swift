package import Schema

/// The tasks that a query over several endpoints sees, and the words in which it shows them.
package struct TaskScope: Sendable {
  private let endpoints: [(name: String, style: Style)]
  private let style: Style?

  /// The tasks of all endpoints but these, in the words of one style.
  static func all(in style: Style, but others: [Endpoint]) -> TaskScope {
    TaskScope(endpoints: others.map { ($0.name, $0.style) }, style: style)
  }

  /// The tasks of these endpoints, each in the words in which it was made.
  static func only(_ endpoints: [Endpoint]) -> TaskScope {
    TaskScope(endpoints: endpoints.map { ($0.name, $0.style) }, style: nil)
  }

  /// The style in which an endpoint's tasks are shown; nil for tasks that are not seen.
  package func style(of endpoint: String) -> Style? {
    let known = endpoints.first { $0.name == endpoint }
    guard let style else { return known?.style }
    return known == nil ? style : nil
  }

  /// The state that a word means in one of the styles; nil for a word that is none.
  package func state(for word: String) -> TaskState? {
    let styles = style.map { [$0] } ?? endpoints.map(\.style)
    return styles.lazy.compactMap { $0.state(for: word) }.first
  }
}
