package import StrictJSON

/// The members of one JSON object, read by those who know which there may be.
///
/// Unknown and repeated names, and values of another type, are faults that say what was expected.
/// `null` counts as absent everywhere.
package struct Members {
  private let document: JSONDocument
  private let node: JSONDocument.Node
  private let pointer: String

  /// The members of an object in which only the `known` names may occur; nil for any name.
  package init(
    of document: JSONDocument, at node: JSONDocument.Node = 0, pointer: String = "",
    known: [String]?
  ) throws(SettingFault) {
    guard document.kind(node) == .object else {
      throw SettingFault(pointer, "an object is expected")
    }
    self.document = document
    self.node = node
    self.pointer = pointer
    if let name = document.duplicateNames(in: node).first {
      throw SettingFault(pointer, "'\(document.text(name))' is given twice")
    }
    guard let known else { return }
    for name in document.children(of: node) where !known.contains(document.text(name)) {
      let names = known.joined(separator: ", ")
      throw SettingFault(pointer, "'\(document.text(name))' is unknown; known are: \(names)")
    }
  }

  /// The names in their order.
  package var names: [String] { document.children(of: node).map { document.text($0) } }

  /// The text of a string.
  package func text(_ name: String) throws(SettingFault) -> String? {
    try value(name, .string, "a string").map { document.text($0) }
  }

  /// A boolean.
  package func boolean(_ name: String) throws(SettingFault) -> Bool? {
    try value(name, .boolean, "true or false").flatMap { document.boolean($0) }
  }

  /// A whole number within a range.
  package func integer(
    _ name: String, in range: ClosedRange<Int>
  ) throws(SettingFault) -> Int? {
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let node = try value(name, .number, wanted) else { return nil }
    guard let number = Int(document.text(node)), range.contains(number) else {
      throw fault(name, wanted)
    }
    return number
  }

  /// A number greater than zero.
  package func positive(_ name: String) throws(SettingFault) -> Decimal? {
    let wanted = "a number greater than 0"
    guard let node = try value(name, .number, wanted) else { return nil }
    guard let number = Decimal(document.text(node)), number > 0 else { throw fault(name, wanted) }
    return number
  }

  /// One of the words of an enumeration.
  package func word<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, of words: Word.Type
  ) throws(SettingFault) -> Word? {
    let wanted = "one of " + words.allCases.map(\.rawValue).joined(separator: ", ")
    guard let node = try value(name, .string, wanted) else { return nil }
    guard let word = Word(rawValue: document.text(node)) else { throw fault(name, wanted) }
    return word
  }

  /// The members of an object.
  package func object(_ name: String, known: [String]?) throws(SettingFault) -> Members? {
    guard let node = try value(name, .object, "an object") else { return nil }
    return try Members(of: document, at: node, pointer: place(name), known: known)
  }

  /// The members of every object of a list.
  package func objects(_ name: String, known: [String]) throws(SettingFault) -> [Members]? {
    guard let list = try value(name, .array, "a list of objects") else { return nil }
    var items: [Members] = []
    for node in document.children(of: list) {
      let pointer = "\(place(name))/\(items.count)"
      items.append(try Members(of: document, at: node, pointer: pointer, known: known))
    }
    return items
  }

  /// The strings of a list.
  package func texts(_ name: String) throws(SettingFault) -> [String]? {
    guard let list = try value(name, .array, "a list of strings") else { return nil }
    var texts: [String] = []
    for node in document.children(of: list) {
      guard document.kind(node) == .string else { throw fault(name, "a list of strings") }
      texts.append(document.text(node))
    }
    return texts
  }

  /// The strings of a list, or the one string that stands in its place.
  func textOrTexts(_ name: String) throws(SettingFault) -> [String]? {
    let node = document.member(node, named: name)
    if let node, document.kind(node) == .string { return [document.text(node)] }
    return try texts(name)
  }

  /// The fault of a member whose value is not what was wanted.
  package func fault(_ name: String, _ wanted: String) -> SettingFault {
    SettingFault(place(name), "\(wanted) is expected")
  }

  /// Whether the member is the string given.
  func isText(_ name: String, _ text: String) -> Bool {
    document.member(node, named: name).map {
      document.kind($0) == .string && document.text($0) == text
    } ?? false
  }

  private func value(
    _ name: String, _ kind: JSONKind, _ wanted: String
  ) throws(SettingFault) -> JSONDocument.Node? {
    guard let node = document.member(node, named: name), document.kind(node) != .null else {
      return nil
    }
    guard document.kind(node) == kind else { throw fault(name, wanted) }
    return node
  }

  /// The pointer to a member, its name escaped (RFC 6901, section 3).
  private func place(_ name: String) -> String {
    "\(pointer)/\(JSONPointer.escape(name))"
  }
}
