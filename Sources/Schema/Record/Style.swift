package import StrictJSON

/// When a record is shown.
package enum Occasion: Hashable, Sendable {
  /// In the answer to its creation.
  case create
  /// In a single or list query.
  case query
  /// In a callback.
  case callback
}

/// How one generation of the API writes a task down: names, words and which part stands where.
///
/// Answers, lists and callbacks are all written from these tables; nothing else knows a member name.
package struct Style: Sendable {
  /// A part of a record.
  package enum Part: Sendable {
    /// The id.
    case id
    /// The word for the state.
    case state
    /// Why it failed.
    case message
    /// An object that holds the owner's id under this name, if there is one.
    case externalInfo(String)
    /// An object that holds the results under this name; only once the task succeeded.
    case result(String, watermarks: Bool)
    /// An object that says whether a watermark was asked for.
    case watermark
    /// What it cost, as a decimal string; only once the task ended.
    case units
    /// When it was created.
    case created
    /// When its state last changed.
    case updated
  }

  /// A member of a record.
  package struct Member: Sendable {
    let name: String
    let part: Part

    /// A part under a name.
    package init(_ name: String, _ part: Part) {
      self.name = name
      self.part = part
    }
  }

  /// The name of the style.
  package let name: String
  private let stateWords: [String]
  private let create: [Member]
  private let query: [Member]
  private let callback: [Member]

  /// A style; the words are for submitted, processing, succeeded and failed, in this order.
  package init(
    _ name: String, stateWords: [String], create: [Member], query: [Member], callback: [Member]
  ) {
    precondition(stateWords.count == 4, "a style has a word for each of the four states")
    self.name = name
    self.stateWords = stateWords
    self.create = create
    self.query = query
    self.callback = callback
  }

  /// The style's word for a state.
  package func word(for state: TaskState) -> String { stateWords[Int(state.rawValue)] }

  /// Writes a record as one JSON object.
  package func write(_ task: TaskView, _ occasion: Occasion, to writer: inout JSONWriter) {
    let members =
      switch occasion {
      case .create: create
      case .query: query
      case .callback: callback
      }
    writer.beginObject()
    for member in members { write(member, task, &writer) }
    writer.endObject()
  }

  private func write(_ member: Member, _ task: TaskView, _ writer: inout JSONWriter) {
    switch member.part {
    case .id: writer.string(task.id, as: member.name)
    case .state: writer.string(word(for: task.state), as: member.name)
    case .message: writer.string(task.message, as: member.name)
    case .created: writer.integer(task.created, as: member.name)
    case .updated: writer.integer(task.updated, as: member.name)
    case .externalInfo(let name):
      writer.name(member.name)
      writer.beginObject()
      if let id = task.externalID { writer.string(id, as: name) }
      writer.endObject()
    case .watermark:
      guard let watermark = task.watermark else { return }
      writer.name(member.name)
      writer.beginObject()
      writer.name("enabled")
      writer.boolean(watermark)
      writer.endObject()
    case .units:
      guard task.state.isTerminal, let units = task.units else { return }
      writer.string(units.description, as: member.name)
    case .result(let name, let watermarks):
      guard task.state == .succeeded else { return }
      writer.name(member.name)
      writer.beginObject()
      writer.name(name)
      writer.beginArray()
      for output in task.outputs { write(output, watermarks: watermarks, &writer) }
      writer.endArray()
      writer.endObject()
    }
  }

  private func write(_ output: OutputView, watermarks: Bool, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string(output.id, as: "id")
    writer.string(output.url, as: "url")
    if watermarks, let url = output.watermarkURL { writer.string(url, as: "watermark_url") }
    writer.string(output.seconds, as: "duration")
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func string(_ text: String, as name: String) {
    self.name(name)
    string(text)
  }

  fileprivate mutating func integer(_ number: Int, as name: String) {
    self.name(name)
    integer(number)
  }
}
