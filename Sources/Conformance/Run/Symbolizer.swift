import StrictJSON
import Timekeeping

/// Makes answers symbolic: every id and time is checked before a name takes its place.
struct Symbolizer {
  var symbols: SymbolTable
  /// Whether ids and times must agree to the millisecond, as they do on a mock.
  let isExact: Bool
  private(set) var complaints: [String] = []

  init(symbols: SymbolTable, isExact: Bool) {
    self.symbols = symbols
    self.isExact = isExact
  }

  /// The complaints so far, which are forgotten here.
  mutating func takeComplaints() -> [String] {
    defer { complaints = [] }
    return complaints
  }

  /// An answer's body, a callback's body, or a part of one.
  mutating func symbolic(_ value: JSON) -> JSON { symbolic(value, under: "") }

  private mutating func symbolic(_ value: JSON, under name: String) -> JSON {
    switch value {
    case .null, .boolean, .number: return value
    case .string(let text): return self.text(text)
    case .array(let items):
      var result: [JSON] = []
      for item in items { result.append(symbolic(item, under: name)) }
      return .array(result)
    case .object(let object): return .object(symbolic(object, under: name))
    }
  }

  private mutating func symbolic(_ object: JSONObject, under name: String) -> JSONObject {
    var result = JSONObject()
    for member in object.members {
      result.append(member.name, part(member, of: object, under: name))
    }
    return result
  }

  private mutating func part(
    _ member: JSONObject.Member, of object: JSONObject, under name: String
  ) -> JSON {
    switch (member.name, member.value) {
    case ("request_id", .string(let id)):
      if !Symbolizer.isUUID(id) { complaints.append("request id '\(id)' is no lower-case UUID") }
      return .string(symbols.sight(id, as: .request).description)
    case ("task_id", .string(let id)):
      return task(id, created: object["created_at"])
    case ("element_id", .number(let id)) where Symbolizer.isSnowflake(id.spelling):
      return .string(symbols.sight(id.spelling, as: .element).description)
    case ("voice_id", .string(let id)) where Symbolizer.isSnowflake(id):
      return .string(symbols.sight(id, as: .voice).description)
    case ("session_id", .string(let id)): return self.id(id, .session)
    case ("id", .string(let id)):
      guard let word = Symbolizer.word(ofIDIn: object, under: name) else { return text(id) }
      if word == .task { return task(id, created: object["create_time"]) }
      return self.id(id, word)
    case ("created_at", let time), ("updated_at", let time), ("create_time", let time),
      ("update_time", let time):
      return self.time(time, named: member.name)
    default:
      return symbolic(member.value, under: member.name)
    }
  }

  private mutating func id(_ id: String, _ word: Symbol.Word) -> JSON {
    if !Symbolizer.isUUID(id), !Symbolizer.isDigits(id) {
      complaints.append("\(word.rawValue) id '\(id)' is neither a UUID nor a number")
    }
    return .string(symbols.sight(id, as: word).description)
  }

  private mutating func task(_ id: String, created: JSON?) -> JSON {
    if !Symbolizer.isSnowflake(id) {
      complaints.append("task id '\(id)' is no number of 18 or 19 digits")
    } else if isExact, let created = created?.int,
      let carried = Snowflake(id)?.instant.milliseconds, carried != created
    {
      complaints.append(
        "task id \(id) carries the time \(carried), the task was made at \(created)")
    }
    return .string(symbols.sight(id, as: .task).description)
  }

  private mutating func time(_ value: JSON, named name: String) -> JSON {
    guard let instant = value.int else {
      complaints.append("'\(name)' is no whole number of milliseconds")
      return value
    }
    guard let symbol = symbols.symbol(ofMilliseconds: instant) else {
      complaints.append("'\(name)' is \(instant), which is before the start")
      return value
    }
    return .string(symbol.description)
  }

  private mutating func text(_ text: String) -> JSON {
    if let symbol = SymbolText(text).symbols.first {
      complaints.append("the answer holds the text \(symbol), which reads as a symbol")
    }
    return Pinned.text(symbols.symbolic(text))
  }

  private static func word(ofIDIn object: JSONObject, under name: String) -> Symbol.Word? {
    switch name {
    case "videos", "parent_video": return .video
    case "audios": return .audio
    case "images": return .image
    case "elements": return .element
    case "voices", "references": return .voice
    case "outputs": return object["type"]?.string.flatMap(Symbol.Word.init(rawValue:)) ?? .video
    default: return object["status"] != nil && object["create_time"] != nil ? .task : nil
    }
  }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether it is of the form of the ids that tasks, elements and voices have.
  ///
  /// Elements of the platform have short ids, which are the same everywhere and stay as they are.
  private static func isSnowflake(_ text: String) -> Bool {
    isDigits(text) && (18...19).contains(text.utf8.count)
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.allSatisfy { group in
        group.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
      }
  }
}
