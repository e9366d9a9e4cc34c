import StrictJSON

/// The one job that a client under test is given: it never learns the steps.
package struct Goal: Hashable, Sendable {
  /// What the client is asked to do.
  package enum Action: String, Hashable, Sendable, CaseIterable {
    /// Create a task and print its id.
    case create
    /// Look a task up.
    case get
    /// List tasks.
    case list
    /// Create a task, wait for its end, save the file.
    case generate
    /// Create a task with a callback and wait for it.
    case receive
  }

  /// What to do.
  package let action: Action
  /// Whose calls to use: `text2video`.
  package let endpoint: String
  /// The body, or what the client makes of it.
  package let input: ValueTemplate?
  /// The task to look up.
  package let id: String?
  /// The name of the file to save in the folder that the client is told.
  package let save: String?
  /// How long the client may take, in milliseconds of real time.
  package let withinMilliseconds: Int
}
