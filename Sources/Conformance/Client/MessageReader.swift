package import StrictJSON

/// One object of a message that a program has written, read by the names of its members.
///
/// Members that nobody asks for are ignored, so that adapters may say more than we understand; one
/// of a wrong type is a fault that names its place by a JSON Pointer.
struct MessageReader {
  /// The members.
  let object: JSONObject
  /// Where the object stands in the message.
  let pointer: JSONPointer

  /// Takes a value for an object; anything else, and a name that comes twice, is a fault.
  init(_ value: JSON, at pointer: JSONPointer = .root) throws(MessageFault) {
    guard let object = value.object else {
      throw MessageFault(pointer, "must be an object, not \(value.kind.phrase)")
    }
    var names: Set<String> = []
    if let twice = object.names.first(where: { !names.insert($0).inserted }) {
      throw MessageFault(pointer.appending(twice), "comes twice")
    }
    self.object = object
    self.pointer = pointer
  }

  /// A member; nil if it is not there or null.
  func value(_ name: String) -> JSON? {
    object[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// A string; nil if it is not there.
  func string(_ name: String) throws(MessageFault) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw wrong(name, "a string", value) }
    return text
  }

  /// A string that must be there.
  func requiredString(_ name: String) throws(MessageFault) -> String {
    guard let text = try string(name) else { throw missing(name, "a string") }
    return text
  }

  /// A whole number within bounds; nil if it is not there.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(MessageFault) -> Int? {
    guard let value = value(name) else { return nil }
    let bounds = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let number = value.int else { throw wrong(name, bounds, value) }
    guard range.contains(number) else {
      throw MessageFault(pointer.appending(name), "must be \(bounds), not \(number)")
    }
    return number
  }

  /// A whole number that must be there.
  func requiredInteger(_ name: String, in range: ClosedRange<Int>) throws(MessageFault) -> Int {
    guard let number = try integer(name, in: range) else { throw missing(name, "a whole number") }
    return number
  }

  /// An object; nil if it is not there.
  func reader(_ name: String) throws(MessageFault) -> MessageReader? {
    guard let value = value(name) else { return nil }
    return try MessageReader(value, at: pointer.appending(name))
  }

  /// An array of objects; empty if it is not there.
  func readers(_ name: String) throws(MessageFault) -> [MessageReader] {
    var readers: [MessageReader] = []
    for (index, item) in try items(name, "an array of objects").enumerated() {
      readers.append(try MessageReader(item, at: pointer.appending(name).appending(index)))
    }
    return readers
  }

  /// An array of strings; nil if it is not there.
  func strings(_ name: String) throws(MessageFault) -> [String]? {
    guard value(name) != nil else { return nil }
    var strings: [String] = []
    for (index, item) in try items(name, "an array of strings").enumerated() {
      guard let text = item.string else {
        throw MessageFault(
          pointer.appending(name).appending(index), "must be a string, not \(item.kind.phrase)")
      }
      strings.append(text)
    }
    return strings
  }

  /// The fault that a member must be one of a few words.
  func unknown(_ name: String, _ word: String, _ words: [String]) -> MessageFault {
    let all = words.map { "\"\($0)\"" }.joined(separator: ", ")
    let shown = JSON.string(MiddleCut.text(word, longest: 60)).text()
    return MessageFault(pointer.appending(name), "must be one of \(all), not \(shown)")
  }

  private func items(_ name: String, _ what: String) throws(MessageFault) -> [JSON] {
    guard let value = value(name) else { return [] }
    guard let items = value.array else { throw wrong(name, what, value) }
    return items
  }

  private func wrong(_ name: String, _ what: String, _ value: JSON) -> MessageFault {
    MessageFault(pointer.appending(name), "must be \(what), not \(value.kind.phrase)")
  }

  private func missing(_ name: String, _ what: String) -> MessageFault {
    MessageFault(pointer.appending(name), "is missing and must be \(what)")
  }
}

/// What is wrong in a message, and where in it.
package struct MessageFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place of the member.
  package let pointer: JSONPointer
  /// What it must be and what it is, as a verb phrase.
  package let message: String

  init(_ pointer: JSONPointer, _ message: String) {
    self.pointer = pointer
    self.message = message
  }

  /// `/seq must be a whole number, not a string`.
  package var description: String {
    let place = pointer.description
    return "\(place.isEmpty ? "the message" : place) \(message)"
  }
}

extension JSONKind {
  /// The kind with its article.
  fileprivate var phrase: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
