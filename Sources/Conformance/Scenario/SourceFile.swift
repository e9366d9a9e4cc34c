import StrictJSON

/// A parsed file whose every value still knows its place.
struct SourceFile: Sendable {
  /// One member of an object: its name, where the name stands, and its value.
  struct Member {
    let name: String
    let nameNode: JSONDocument.Node
    let value: JSONDocument.Node
  }

  let path: String
  let document: JSONDocument

  /// Parses a file; what the JSON parser refuses becomes a fault at its place.
  init(parsing source: SourceText) throws(ScenarioFault) {
    path = source.path
    do throws(JSONFault) {
      document = try JSONDocument(parsing: source.bytes)
    } catch {
      throw ScenarioFault(
        file: source.path, line: error.line, column: error.column,
        message: "this is no JSON: \(error.kind)", advice: "correct the text there")
    }
  }

  /// A fault at the place of a value or a name.
  func fault(
    _ node: JSONDocument.Node, _ message: String, _ advice: String
  ) -> ScenarioFault {
    let place = document.place(node)
    return ScenarioFault(
      file: path, line: place.line, column: place.column, message: message, advice: advice)
  }

  /// The value that a pointer leads to, or the last on the way that is there.
  func node(at pointer: JSONPointer) -> JSONDocument.Node {
    var node = 0
    for token in pointer.tokens {
      switch document.kind(node) {
      case .object:
        guard let member = document.member(node, named: token) else { return node }
        node = member
      case .array:
        let items = Array(document.children(of: node))
        guard let index = Int(token), items.indices.contains(index) else { return node }
        node = items[index]
      case .null, .boolean, .number, .string: return node
      }
    }
    return node
  }

  /// The members of an object in their order; anything else, and a name given twice, is a fault.
  func members(
    of node: JSONDocument.Node, _ what: String
  ) throws(ScenarioFault) -> [Member] {
    guard document.kind(node) == .object else {
      throw fault(node, "\(what) is no object", "write { ... } here")
    }
    if let again = document.duplicateNames(in: node).first {
      throw fault(again, "\(what) has '\(document.text(again))' twice", "remove one of them")
    }
    var members: [Member] = []
    members.reserveCapacity(document.count(node))
    var name = document.first(node)
    for _ in 0..<document.count(node) {
      members.append(Member(name: document.text(name), nameNode: name, value: name + 1))
      name = document.next(name + 1)
    }
    return members
  }

  /// The items of an array in their order; anything else is a fault.
  func items(
    of node: JSONDocument.Node, _ what: String
  ) throws(ScenarioFault) -> [JSONDocument.Node] {
    guard document.kind(node) == .array else {
      throw fault(node, "\(what) is no array", "write [ ... ] here")
    }
    var items: [JSONDocument.Node] = []
    var item = document.first(node)
    for _ in 0..<document.count(node) {
      items.append(item)
      item = document.next(item)
    }
    return items
  }

  /// The text of a string; anything else is a fault.
  func string(_ node: JSONDocument.Node, _ what: String) throws(ScenarioFault) -> String {
    guard document.kind(node) == .string else {
      throw fault(node, "\(what) is no string", "put it in quotation marks")
    }
    return document.text(node)
  }

  /// A whole number that an `Int` holds; anything else is a fault.
  func integer(_ node: JSONDocument.Node, _ what: String) throws(ScenarioFault) -> Int {
    guard document.kind(node) == .number, let number = Int(document.text(node)) else {
      throw fault(node, "\(what) is no whole number", "write digits without quotation marks")
    }
    return number
  }
}
