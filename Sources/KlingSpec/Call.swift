package import Schema

/// One documented call: where it is and what it is for.
package struct Call: Sendable {
  /// What a call does; the service has one piece of code for each.
  package enum Action: Hashable, Sendable {
    /// Makes a task.
    case createTask
    /// Shows one task, by the system's or the owner's id.
    case getTask
    /// Shows a page of tasks.
    case listTasks
  }

  /// Endpoint and verb, `text2video.create`.
  package let name: String
  /// The endpoint, `text2video`.
  package let endpoint: String
  /// The HTTP method.
  package let method: String
  /// The path, with `{id}` where an id stands.
  package let path: String
  /// What it does.
  package let action: Action
  /// How its body or query string is read and judged; nil when it has none.
  package let form: Form?
  /// How it writes records.
  package let style: Style
  /// What pack its tasks are charged to.
  package let product: Product
  /// How its body decides what is made; nil unless it makes something.
  package let production: Production?
}
