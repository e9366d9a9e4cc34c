import StrictJSON

/// JSON texts: the tape, the tree, the four layouts.
enum JSONTarget {
  static func check(_ bytes: [UInt8]) {
    let limits = JSONLimits(depth: 12)
    let isJSON = PlainJSON.accepts(bytes, depth: 12)
    do throws(JSONFault) {
      let document = try JSONDocument(parsing: bytes, limits: limits)
      demand(isJSON, "only the strict reader takes it")
      check(document)
      check(document.tree())
    } catch {
      demand(!isJSON, "only the strict reader refuses it: \(error)")
      demand(0...bytes.count ~= error.offset, "a fault beyond the text: \(error)")
      check(error.line, error.column, in: bytes)
    }
    if let pointer = JSONPointer(String(decoding: bytes, as: UTF8.self)) {
      demand(JSONPointer(pointer.description) == pointer, "\(pointer) reads differently")
    }
  }

  /// A line and a column, both from 1, are those of a character of the text or of its end.
  static func check(_ line: Int, _ column: Int, in bytes: [UInt8]) {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    demand(1...lines.count ~= line, "line \(line) of \(lines.count)")
    let characters = lines[line - 1].count { $0 & 0xC0 != 0x80 }
    demand(1...(characters + 1) ~= column, "column \(column) of \(characters) characters")
  }

  private static func check(_ document: JSONDocument) {
    let end = document.next(0)
    for node in 0..<end {
      let range = document.byteRange(node)
      demand(range.upperBound <= document.bytes.count, "a node beyond the text")
      demand(node < document.next(node) && document.next(node) <= end, "a node leads astray")
      let text = document.text(node)
      demand(document.decodedBytes(node).elementsEqual(text.utf8), "bytes and text differ")
      let place = document.place(node)
      check(place.line, place.column, in: document.bytes)
      switch document.kind(node) {
      case .object: checkNames(of: node, in: document)
      case .array:
        demand(document.children(of: node).count { _ in true } == document.count(node), "count")
      default:
        demand(document.utf16Count(node) == text.utf16.count, "the length in UTF-16")
        demand(document.matches(node, Array(text.utf8)), "a text does not match itself")
      }
    }
  }

  private static func checkNames(of node: JSONDocument.Node, in document: JSONDocument) {
    var last: [[UInt8]: JSONDocument.Node] = [:]
    var repeated: [JSONDocument.Node] = []
    for name in document.children(of: node) {
      if last.updateValue(name + 1, forKey: document.decodedBytes(name)) != nil {
        repeated.append(name)
      }
    }
    demand(document.duplicateNames(in: node) == repeated, "repeated names are overlooked")
    demand(
      last.allSatisfy { document.member(node, named: $0.key) == $0.value },
      "a name does not lead to its last member")
  }

  /// What is printed parses to the same, and prints as the same.
  private static func check(_ tree: JSON) {
    let limits = JSONLimits(depth: 12)
    for layout in [JSONLayout.compact, .pretty, .wrapped(width: 30)] {
      let printed = tree.utf8(layout)
      demand(PlainJSON.accepts(printed, depth: 12), "what is printed is no JSON")
      demand((try? JSON(parsing: printed, limits: limits)) == tree, "\(layout) loses something")
    }
    let canonical = tree.utf8(.canonical)
    guard let again = try? JSON(parsing: canonical, limits: limits) else {
      demand(false, "the canonical text is no JSON")
      return
    }
    demand(again.equalsIgnoringOrder(tree), "the canonical text is another value")
    demand(again.utf8(.canonical) == canonical, "the canonical text is not canonical")
  }
}
