/// Which items the paths of a statement are about: one for each list around it, outermost first.
///
/// It lies where it is made and costs no memory of its own: rules about items make one for each.
struct Scope: Sendable {
  struct Item: Sendable {
    // Half as wide as they could be: scopes are copied for every item.
    private let listNumber, nodeNumber, place, rowNumber: Int32

    init(list: Int, node: Int, index: Int, row: Int) {
      (listNumber, nodeNumber) = (Int32(list), Int32(node))
      (place, rowNumber) = (Int32(index), Int32(row))
    }

    var list: Int { Int(listNumber) }
    var node: Int { Int(nodeNumber) }
    var index: Int { Int(place) }
    /// Where the places of its members begin.
    var row: Int { Int(rowNumber) }
  }

  private static let depth = 3
  private var items = [3 of Item](repeating: Item(list: -1, node: -1, index: -1, row: -1))
  private var count = 0

  /// The item of a list; nil outside of it.
  func item(of list: Int) -> Item? {
    for index in 0..<count where items[index].list == list { return items[index] }
    return nil
  }

  /// The scope inside of an item.
  func within(_ item: Item) -> Scope {
    precondition(count < Scope.depth, "lists lie at most three deep in each other")
    var scope = self
    scope.items[count] = item
    scope.count += 1
    return scope
  }
}
