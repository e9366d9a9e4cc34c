import StrictJSON

/// An object of a hand-written file, read by the names of its keys.
///
/// The keys that may stand in it are said when it is opened, so that a misspelt one is found before
/// anything is made of the others.
struct ObjectReader {
  let file: SourceFile
  let node: JSONDocument.Node
  let what: String
  private let members: [SourceFile.Member]

  /// Opens an object; a key that is not listed is a fault at that key.
  init(
    _ node: JSONDocument.Node, in file: SourceFile, _ what: String, keys: [String]
  ) throws(ScenarioFault) {
    self.node = node
    self.file = file
    self.what = what
    members = try file.members(of: node, what)
    if let stranger = members.first(where: { !keys.contains($0.name) }) {
      throw file.fault(
        stranger.nameNode, "\(what) has no key '\(stranger.name)'",
        "it takes \(keys.joined(separator: ", "))")
    }
  }

  /// The value of a key; nil when the key is not there.
  func value(_ key: String) -> JSONDocument.Node? {
    members.first { $0.name == key }?.value
  }

  /// Where a key's name stands; the object itself when the key is not there.
  func place(_ key: String) -> JSONDocument.Node {
    members.first { $0.name == key }?.nameNode ?? node
  }

  /// Whether the key is there.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// The value of a key that must be there.
  func required(_ key: String) throws(ScenarioFault) -> JSONDocument.Node {
    guard let value = value(key) else {
      throw file.fault(node, "\(what) has no '\(key)'", "add it")
    }
    return value
  }

  /// A string; nil when the key is not there.
  func string(_ key: String) throws(ScenarioFault) -> String? {
    guard let value = value(key) else { return nil }
    return try file.string(value, "'\(key)' of \(what)")
  }

  /// A string that must be there.
  func requiredString(_ key: String) throws(ScenarioFault) -> String {
    try file.string(required(key), "'\(key)' of \(what)")
  }

  /// A whole number within bounds; nil when the key is not there.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(ScenarioFault) -> Int? {
    guard let value = value(key) else { return nil }
    let number = try file.integer(value, "'\(key)' of \(what)")
    guard range.contains(number) else {
      throw file.fault(
        value, "'\(key)' of \(what) is \(number)",
        "take a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A boolean; nil when the key is not there.
  func boolean(_ key: String) throws(ScenarioFault) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let flag = file.document.boolean(value) else {
      throw file.fault(value, "'\(key)' of \(what) is no boolean", "write true or false")
    }
    return flag
  }

  /// The items of an array; empty when the key is not there.
  func items(_ key: String) throws(ScenarioFault) -> [JSONDocument.Node] {
    guard let value = value(key) else { return [] }
    return try file.items(of: value, "'\(key)' of \(what)")
  }

  /// One string or an array of strings, each with its place; empty when the key is not there.
  func strings(
    _ key: String
  ) throws(ScenarioFault) -> [(text: String, node: JSONDocument.Node)] {
    guard let value = value(key) else { return [] }
    let nodes = file.document.kind(value) == .array ? try items(key) : [value]
    var strings: [(text: String, node: JSONDocument.Node)] = []
    for node in nodes {
      strings.append((try file.string(node, "'\(key)' of \(what)"), node))
    }
    return strings
  }
}
