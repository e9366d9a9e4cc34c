/// A field of a compiled form: its number is its bit in the presence masks.
struct Slot: Sendable {
  let index: Int
  let field: Field
  /// The member name in its object; empty for the items of a list of plain values.
  let name: [UInt8]
  /// The object or list it lies in; nil for the body itself.
  let parent: Int?
  /// The innermost list around it.
  let list: Int?
  /// Its JSON Pointer where no list is around it.
  let pointer: String
  /// The standard value as bytes.
  let standard: [UInt8]?
  /// The members of the object, or of the items of the list.
  var children: [Int] = []

  var bit: UInt64 { 1 << UInt64(index) }
}

extension FormDescription {
  /// The fields with their numbers, parents and lists.
  func slots() throws(CatalogueFault) -> [Slot] {
    guard fields.count <= 64 else { throw .tooManyFields(form: name) }
    var slots: [Slot] = []
    var numbers: [String: Int] = [:]
    for field in fields {
      let text = field.path.text
      let dot = text.lastIndex(of: ".")
      let isPlainItem = text.hasSuffix("[]")
      var parentText = dot.map { String(text[..<$0]) }
      let name = isPlainItem ? "" : dot.map { String(text[text.index(after: $0)...]) } ?? text
      if isPlainItem { parentText = String(text.dropLast(2)) }
      let liesInItem = isPlainItem || (parentText?.hasSuffix("[]") ?? false)
      if liesInItem, !isPlainItem { parentText?.removeLast(2) }
      var parent: Int?
      if let parentText {
        guard let number = numbers[parentText] else {
          throw .unknownParent(form: self.name, path: text)
        }
        parent = number
      }
      let above = parent.map { slots[$0] }
      slots.append(
        Slot(
          index: slots.count, field: field, name: Array(name.utf8), parent: parent,
          list: liesInItem ? parent : above?.list,
          pointer: (above?.pointer ?? "") + "/" + name,
          standard: field.standard.map { Array($0.utf8) }))
      if let parent { slots[parent].children.append(slots.count - 1) }
      numbers[text] = slots.count - 1
    }
    return slots
  }
}
