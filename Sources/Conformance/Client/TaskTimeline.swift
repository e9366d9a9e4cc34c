package import Schema

/// What a client did about one task, request by request: its create, its polls, its download.
package struct TaskTimeline: Hashable, Sendable {
  /// One request, or several equal ones in a row.
  package struct Event: Hashable, Sendable {
    /// `GET /v1/videos/text2video/<task:1>`, with symbols in the place of ids and ports.
    package let request: String
    /// The status of the answer; nil where the client had none, or never the whole of it.
    package let status: Int?
    /// The business code of the answer; nil where it has none.
    package let code: Int?
    /// The state that the answer told of the task; nil where it told none.
    package let state: String?
    /// When it came, in milliseconds since the first request of the client; nil unless asked for.
    package var milliseconds: Int?
    /// Whether it stands for any number of equal requests, since real time decides how many.
    package var isRepeated = false

    /// A request at no told time.
    package init(request: String, status: Int?, code: Int?, state: String?) {
      self.request = request
      self.status = status
      self.code = code
      self.state = state
    }
  }

  /// The edition in which it was done.
  package let edition: Edition
  /// The task's symbol; empty for requests about no task.
  package let task: String
  /// The requests in order.
  package let events: [Event]

  /// A timeline of these requests.
  package init(edition: Edition, task: String, events: [Event]) {
    self.edition = edition
    self.task = task
    self.events = events
  }
}

extension TaskTimeline.Event {
  /// What a request was for, as far as its answer tells.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    /// It made something.
    case create
    /// It saw the task wait.
    case waiting
    /// It saw the task under way.
    case underway
    /// It saw the task end well.
    case succeeded
    /// It saw the task end badly.
    case failed
    /// It was answered with anything but success, or not at all.
    case refused
    /// It fetched a file.
    case download
    /// It did something else.
    case other
  }

  /// What the request was for.
  package var role: Role {
    guard let status else { return .refused }
    if status >= 400 || code.map({ $0 != 0 }) ?? false { return .refused }
    if request.hasPrefix("POST ") { return .create }
    if request.hasPrefix("GET <link:") || request.contains("/__kling/media/") { return .download }
    switch state {
    case "submitted": return .waiting
    case "processing": return .underway
    case "succeed", "succeeded": return .succeeded
    case "failed": return .failed
    default: return .other
    }
  }
}
