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
///
/// A class, so that calls share it and hand on a reference.
package final class Style: Sendable {
  /// A part of a record.
  ///
  /// None holds a reference, so that going through many counts none.
  package enum Part: BitwiseCopyable, Sendable {
    /// The id.
    case id
    /// The word for the state.
    case state
    /// Why it failed.
    case message
    /// An object with the owner's id, if there is one, and what the task was made of, if anything.
    case info
    /// The owner's id; empty if there is none.
    case externalID
    /// An object with the lists of results; only once the task succeeded.
    case result(watermarks: Bool)
    /// An array of all results; empty until the task succeeded.
    case outputs
    /// An object that says whether a watermark was asked for.
    case watermark
    /// What it cost, as a decimal string; only once the task ended.
    case units
    /// An object with what it cost in money; only once the task ended, for accounts with money.
    case cash
    /// An array of what it cost, by the kind of pack or in money; empty until the task ended.
    case billing
    /// The session that it was made in; nothing for a task of none.
    case session
    /// A part of the first result of a kind, for answers that have no list of results.
    case first(OutputKind, OutputShape.Part)
    /// The list of the results of a kind.
    case list(OutputKind)
    /// Always this number.
    case number(Int)
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

  /// The members of a record, ready to be written.
  private struct Table: Sendable {
    let members: [Member]
    let names: JSONNames
    let parts: [Part]

    init(_ members: [Member]) {
      self.members = members
      names = JSONNames(members.map(\.name))
      parts = members.map(\.part)
    }
  }

  /// The name of the style.
  package let name: String
  private let stateWords: [String]
  /// The same as they are written.
  private let stateTexts: [JSONText]
  private let create: Table
  private let query: Table
  private let callback: Table
  private let shapes: [OutputShape]

  /// A style; the words are for submitted, processing, succeeded and failed, in this order.
  package init(
    _ name: String, stateWords: [String], create: [Member], query: [Member], callback: [Member],
    shapes: [OutputShape]
  ) {
    precondition(stateWords.count == 4, "a style has a word for each of the four states")
    self.name = name
    self.stateWords = stateWords
    stateTexts = stateWords.map { JSONText($0) }
    self.create = Table(create)
    self.query = Table(query)
    self.callback = Table(callback)
    self.shapes = shapes
  }

  /// The same style for results that stand elsewhere or have other members.
  package func with(_ shapes: [OutputShape], name: String) -> Style {
    Style(
      name, stateWords: stateWords, create: create.members, query: query.members,
      callback: callback.members, shapes: shapes)
  }

  /// The same style with fewer parts in what queries show.
  package func showing(_ query: [Member], name: String) -> Style {
    Style(
      name, stateWords: stateWords, create: create.members, query: query,
      callback: callback.members, shapes: shapes)
  }

  /// The style's word for a state.
  package func word(for state: TaskState) -> String { stateWords[Int(state.rawValue)] }

  /// The state of a word; nil for a word that is none.
  package func state(for word: String) -> TaskState? {
    stateWords.firstIndex(of: word).flatMap { TaskState(rawValue: UInt8($0)) }
  }

  /// Writes a record as one JSON object.
  package func write(_ task: TaskView, _ occasion: Occasion, to writer: inout JSONWriter) {
    let table =
      switch occasion {
      case .create: create
      case .query: query
      case .callback: callback
      }
    writer.beginObject()
    for member in table.parts.indices {
      write(table.parts[member], member, of: table.names, task, &writer)
    }
    writer.endObject()
  }

  /// Writes a part as the member of that number; nothing where there is none.
  private func write(
    _ part: Part, _ member: Int, of names: JSONNames, _ task: TaskView,
    _ writer: inout JSONWriter
  ) {
    switch part {
    case .id:
      writer.name(member, of: names)
      writer.string(digitsOf: task.number)
    case .state:
      writer.name(member, of: names)
      writer.string(stateTexts[Int(task.state.rawValue)])
    case .message:
      writer.name(member, of: names)
      writer.string(task.message)
    case .created:
      writer.name(member, of: names)
      writer.integer(task.created)
    case .updated:
      writer.name(member, of: names)
      writer.integer(task.updated)
    case .session:
      guard let session = task.session else { return }
      writer.name(member, of: names)
      writer.string(session)
    case .number(let number):
      writer.name(member, of: names)
      writer.integer(number)
    case .first(let kind, let part):
      guard let output = task.outputs.first(where: { $0.kind == kind }) else { return }
      part.write(of: output, member, of: names, to: &writer)
    case .list(let kind):
      writer.name(member, of: names)
      writer.beginArray()
      let shape = shapes.first { $0.kind == kind }
      for output in task.outputs where output.kind == kind { shape?.write(output, to: &writer) }
      writer.endArray()
    case .externalID:
      writer.name(member, of: names)
      writer.string(task.externalID ?? "")
    case .info:
      writer.name(member, of: names)
      writer.beginObject()
      if let clip = task.parent {
        writer.name(Style.parentName)
        Style.parent.write(clip, to: &writer)
      }
      writer.member(Style.externalID, task.externalID)
      writer.endObject()
    case .watermark:
      guard let watermark = task.watermark else { return }
      writer.name(member, of: names)
      writer.beginObject()
      writer.name(Style.enabled)
      writer.boolean(watermark)
      writer.endObject()
    case .units:
      guard task.state.isTerminal, let units = task.units else { return }
      writer.name(member, of: names)
      writer.string(spelling: units)
    case .cash:
      guard task.state.isTerminal, let cash = task.cash else { return }
      writer.name(member, of: names)
      writer.beginObject()
      writer.member("quota", cash.amount.description)
      writer.member("list_price", cash.listPrice.description)
      writer.endObject()
    case .billing:
      writer.name(member, of: names)
      writer.beginArray()
      if task.state.isTerminal { Style.writeCharge(of: task, to: &writer) }
      writer.endArray()
    case .outputs:
      writer.name(member, of: names)
      writer.beginArray()
      if task.state == .succeeded {
        for output in task.outputs {
          shapes.first { $0.kind == output.kind }?.write(output, to: &writer)
        }
      }
      writer.endArray()
    case .result(let watermarks):
      guard task.state == .succeeded else { return }
      writer.name(member, of: names)
      writer.beginObject()
      // The lists that the results fill, in the order of the shapes.
      for shape in shapes { shape.writeList(of: task.outputs, marks: watermarks, to: &writer) }
      writer.endObject()
    }
  }

  /// The one charge of a task: it is paid in money or in units.
  private static func writeCharge(of task: TaskView, to writer: inout JSONWriter) {
    if let cash = task.cash, cash.isPayment {
      writer.beginObject()
      writer.member("charge_type", "cash")
      writer.member("cash_type", "balance")
      writer.member("amount", cash.amount.description)
      writer.member("currency", cash.currency)
      writer.member("list_price", cash.listPrice.description)
      writer.endObject()
    } else if let units = task.units {
      writer.beginObject()
      writer.member("charge_type", "unit")
      writer.member("amount", units.description)
      writer.member("package_type", task.pack)
      writer.endObject()
    }
  }

  private static let enabled: JSONName = "enabled"
  private static let externalID: JSONName = "external_task_id"
  private static let parentName: JSONName = "parent_video"

  /// How the clip that a task was made of is written.
  private static let parent = OutputShape(
    .video, [("id", .id), ("url", .url(0)), ("duration", .seconds)])
}
