extension JSONDocument {
  /// The direct items of an array, or the name nodes of an object's members, in their order.
  ///
  /// The value of a member is the node after its name. Empty for scalars.
  package func children(of node: Node) -> Children {
    Children(document: self, node: node + 1, left: count(node), isObject: kind(node) == .object)
  }

  /// A walk over the direct items or member names of one container.
  package struct Children: Sequence, IteratorProtocol, Sendable {
    fileprivate let document: JSONDocument
    fileprivate var node: Node
    fileprivate var left: Int
    fileprivate let isObject: Bool

    /// The next item or name; nil behind the last.
    package mutating func next() -> Node? {
      guard left > 0 else { return nil }
      left -= 1
      defer { node = document.next(isObject ? node + 1 : node) }
      return node
    }
  }

  /// The value of the member of that name; of several equal ones the last, as Jackson takes it.
  ///
  /// Names are compared as decoded UTF-8, byte by byte. Nil when there is none or the node is no
  /// object.
  package func member(_ object: Node, named utf8: [UInt8]) -> Node? {
    guard kind(object) == .object else { return nil }
    var found: Node?
    var name = object + 1
    for _ in 0..<count(object) {
      if matches(name, utf8) { found = name + 1 }
      name = next(name + 1)
    }
    return found
  }

  /// The value of the member of that name; see the other form, which makes no array of the name.
  package func member(_ object: Node, named name: String) -> Node? {
    member(object, named: Array(name.utf8))
  }

  /// The names of direct members that repeat an earlier one of the same object, in their order.
  ///
  /// They are compared decoded: `"a"` repeats `"\u0061"`. Empty for anything but an object.
  package func duplicateNames(in object: Node) -> [Node] {
    guard kind(object) == .object, count(object) > 1 else { return [] }
    // Pairs are cheapest for the objects that people write; a set keeps long ones linear.
    guard count(object) > 24 else {
      var seen: [Node] = []
      return children(of: object).filter { name in
        defer { seen.append(name) }
        return seen.contains { isEqualText($0, name) }
      }
    }
    var seen: Set<[UInt8]> = []
    return children(of: object).filter { !seen.insert(decodedBytes($0)).inserted }
  }
}
