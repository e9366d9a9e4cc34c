/// Which items the paths of a statement are about: one for each list around it, at most three.
///
/// It lies where it is made and costs no memory of its own: rules about items make one for each.
struct Scope: BitwiseCopyable, Sendable {
  struct Item: BitwiseCopyable, Sendable {
    // Half as wide as they could be: scopes are copied for every item.
    private let listNumber: Int32
    private var nodeNumber, place, rowNumber: Int32
    /// How many items stand behind it.
    private var left: Int32

    /// The first of so many items of a list.
    init(list: Int, node: Int, row: Int, of count: Int) {
      (listNumber, nodeNumber) = (Int32(list), Int32(node))
      (place, rowNumber, left) = (0, Int32(row), Int32(count - 1))
    }

    /// No item.
    fileprivate init() {
      (listNumber, nodeNumber, place, rowNumber, left) = (-1, -1, -1, -1, 0)
    }

    var list: Int { Int(listNumber) }
    var node: Int { Int(nodeNumber) }
    var index: Int { Int(place) }
    /// Where the places of its members begin.
    var row: Int { Int(rowNumber) }
    var isLast: Bool { left == 0 }

    /// Goes on to the next item, which begins at a node, and whose places begin so much later.
    mutating func advance(to node: Int, width: Int) {
      nodeNumber = Int32(node)
      place += 1
      rowNumber += Int32(width)
      left -= 1
    }
  }

  private var inner = Item()
  private var middle = Item()
  private var outer = Item()

  /// The item of a list; nil outside of it.
  func item(of list: Int) -> Item? {
    if inner.list == list { return inner }
    if middle.list == list { return middle }
    return outer.list == list ? outer : nil
  }

  /// The scope inside of an item.
  func within(_ item: Item) -> Scope {
    precondition(outer.list < 0, "lists lie at most three deep in each other")
    var scope = self
    (scope.inner, scope.middle, scope.outer) = (item, inner, middle)
    return scope
  }
}
