import StrictJSON

extension Body {
  /// What a field holds.
  enum Found: BitwiseCopyable {
    /// Nothing, or what counts as nothing.
    case nothing
    /// Something of a type that cannot be read.
    case malformed
    /// The value in this node.
    case value(Int)

    /// The node of a value; nil for none and for a malformed one.
    var node: Int? {
      if case .value(let node) = self { node } else { nil }
    }
  }

  /// The number of a field's place, inside of lists that in the row of the item in scope.
  @inline(__always)
  func place(of slot: Int, in scope: Scope) -> Int? {
    let seat = form.seats[slot]
    guard seat.list >= 0 else { return slot }
    return scope.item(of: seat.list).map { $0.row + seat.column }
  }

  /// The node of a field, inside of lists that of the item in scope.
  func node(of slot: Int, in scope: Scope) -> Int? {
    place(of: slot, in: scope).flatMap { node(at: $0) }
  }

  /// What a field holds, inside of lists that of the item in scope.
  @inline(__always)
  func value(of slot: Int, in scope: Scope) -> Found {
    guard let place = place(of: slot, in: scope) else { return .nothing }
    // A list whose items are malformed is so itself, though it is a list.
    if place == slot, malformed & form.seats[slot].bit != 0 { return .malformed }
    switch places[place].standing {
    case .absent: return .nothing
    case .malformed: return .malformed
    case .given: return .value(Int(places[place].node))
    }
  }

  /// The first item of a list in scope; nil of an empty and of a malformed one, and outside of scope.
  func firstItem(of list: Int, in scope: Scope) -> Scope.Item? {
    guard let place = place(of: list, in: scope), places[place].standing == .given,
      let node = node(at: place), document.kind(node) == .array
    else { return nil }
    let count = document.count(node)
    guard count > 0 else { return nil }
    return Scope.Item(
      list: list, node: document.first(node), row: Int(places[place].rows), of: count)
  }

  /// The item behind another; nil behind the last one.
  func item(after item: Scope.Item) -> Scope.Item? {
    guard !item.isLast else { return nil }
    var next = item
    next.advance(to: document.next(item.node), width: form.seats[item.list].width)
    return next
  }

  /// Calls back with the scope of every item of a list, wherever the list stands, until the closure
  /// says that it has seen enough.
  @inline(__always)
  func eachItem(of list: Int, in scope: Scope, _ goesOn: (Scope) -> Bool) {
    let outer = form.seats[list].list
    if outer >= 0, scope.item(of: outer) == nil {
      _ = everyItem(of: outer, in: scope) { within in
        everyItem(of: list, in: within, goesOn)
      }
      return
    }
    var next = firstItem(of: list, in: scope)
    while let item = next, goesOn(scope.within(item)) { next = self.item(after: item) }
  }

  /// The same for lists inside of others; false where the closure has seen enough.
  private func everyItem(of list: Int, in scope: Scope, _ goesOn: (Scope) -> Bool) -> Bool {
    let outer = form.seats[list].list
    if outer >= 0, scope.item(of: outer) == nil {
      return everyItem(of: outer, in: scope) { everyItem(of: list, in: $0, goesOn) }
    }
    var next = firstItem(of: list, in: scope)
    while let item = next {
      guard goesOn(scope.within(item)) else { return false }
      next = self.item(after: item)
    }
    return true
  }

  /// The JSON Pointer of a field, inside of lists in the item in scope.
  func pointer(of slot: Int, in scope: Scope) -> String {
    let field = form.slots[slot]
    guard let list = field.list, let item = scope.item(of: list) else { return field.pointer }
    let place = "\(pointer(of: list, in: scope))/\(item.index)"
    if field.name.isEmpty { return place }
    let above = field.parent == list ? place : pointer(of: field.parent ?? list, in: scope)
    return above + "/" + String(decoding: field.name, as: UTF8.self)
  }

  /// The JSON Pointer of an object: the body, the value of a slot, or the item of it in scope.
  func pointer(ofObject owner: Int?, in scope: Scope) -> String {
    guard let owner else { return "" }
    let place = pointer(of: owner, in: scope)
    return scope.item(of: owner).map { "\(place)/\($0.index)" } ?? place
  }
}
