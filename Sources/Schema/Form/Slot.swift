import StrictJSON

/// A field of a compiled form: its number is its bit in the presence masks.
///
/// A class, so that reading a body hands on a reference and copies none of its parts.
final class Slot: Sendable {
  let index: Int
  let field: Field
  /// The member name in its object; empty for the items of a list of plain values.
  let name: [UInt8]
  /// Other member names under which it is read.
  let otherNames: [[UInt8]]
  /// The object or list it lies in; nil for the body itself.
  let parent: Int?
  /// The innermost list around it.
  let list: Int?
  /// Its place among the fields of that list's items.
  let column: Int
  /// Its JSON Pointer where no list is around it.
  let pointer: String
  /// What an absent value means in the form's edition.
  let standardText: String?
  /// The same as a number, if it is a plain whole one.
  let standardNumber: Int?
  /// The same as bytes.
  let standard: [UInt8]?
  /// The members of the object, or of the items of the list.
  let children: [Int]
  let bit: UInt64

  init(
    _ field: Field, _ place: SlotPlace, at index: Int, list: Int?, column: Int, pointer: String,
    children: [Int], in edition: Edition
  ) {
    self.index = index
    self.field = field
    name = Array(place.name.utf8)
    otherNames = field.also.map { Array($0.utf8) }
    parent = place.parent
    self.list = list
    self.column = column
    self.pointer = pointer
    standardText = field.standards?[edition]
    standardNumber = standardText.flatMap { Decimal($0) }?.int
    standard = standardText.map { Array($0.utf8) }
    self.children = children
    bit = 1 << UInt64(index)
  }

  /// Whether a name in a body is one of the field's.
  func isNamed(_ name: Int, in document: JSONDocument) -> Bool {
    document.matches(name, self.name)
      || otherNames.contains { other in document.matches(name, other) }
  }
}

/// What reading and judging a body ask of a slot, in plain bits.
struct Seat: BitwiseCopyable {
  let bit: UInt64
  /// What is malformed when its value is: itself and, in an object, all that lies in it.
  let branch: UInt64
  /// The innermost list around it; -1 outside of lists.
  let list: Int
  /// Its place among the fields of that list's items.
  let column: Int
  let kind: Kind
  /// Whether it has members or items that are fields.
  let hasChildren: Bool
  /// Whether rules compare it with words.
  let hasWords: Bool
  /// The slot of its items, if it is a list of plain values; -1 otherwise.
  let plainItem: Int
  /// Where the row of an empty item of it stands among those of all lists, and how long it is.
  let row: Int
  let width: Int

  init(
    _ slot: Slot, branch: UInt64, hasWords: Bool, plainItem: Int?, row: Int, width: Int
  ) {
    bit = slot.bit
    self.branch = branch
    list = slot.list ?? -1
    column = slot.column
    kind = slot.field.kind
    hasChildren = !slot.children.isEmpty
    self.hasWords = hasWords
    self.plainItem = plainItem ?? -1
    self.row = row
    self.width = width
  }
}

extension JSONDocument {
  /// The value of a field in an object, under whichever of its names comes last.
  func member(_ object: Int, of field: Slot) -> Int? {
    guard !field.otherNames.isEmpty else { return member(object, named: field.name) }
    guard kind(object) == .object else { return nil }
    var found: Int?
    for name in children(of: object) where field.isNamed(name, in: self) { found = name + 1 }
    return found
  }
}

/// Where a path leads: the field it lies in, and its name there.
struct SlotPlace {
  let parent: Int?
  let name: String
  /// Whether it lies in the items of its parent, which is a list.
  let isInItem: Bool

  /// Takes a path apart; the parents must have numbers already.
  init(_ path: Path, in form: String, _ numbers: [String: Int]) throws(CatalogueFault) {
    var outer = path.text[...]
    var name = ""
    var isInItem = false
    if outer.hasSuffix("[]") {
      // The items of a list of plain values have no name.
      outer.removeLast(2)
      isInItem = true
    } else if let dot = outer.lastIndex(of: ".") {
      name = String(outer[outer.index(after: dot)...])
      outer = outer[..<dot]
      isInItem = outer.hasSuffix("[]")
      if isInItem { outer.removeLast(2) }
    } else {
      name = String(outer)
      outer = ""
    }
    if outer.isEmpty {
      parent = nil
    } else if let number = numbers[String(outer)] {
      parent = number
    } else {
      throw .unknownParent(form: form, path: path.text)
    }
    self.name = name
    self.isInItem = isInItem
  }
}

extension FormDescription {
  /// The fields with their numbers, parents and lists.
  func slots(in edition: Edition) throws(CatalogueFault) -> [Slot] {
    guard fields.count <= 64 else { throw .tooManyFields(form: name) }
    var numbers: [String: Int] = [:]
    var places: [SlotPlace] = []
    var children = [[Int]](repeating: [], count: fields.count)
    for (index, field) in fields.enumerated() {
      let place = try SlotPlace(field.path, in: name, numbers)
      if let parent = place.parent { children[parent].append(index) }
      places.append(place)
      numbers[field.path.text] = index
    }
    var slots: [Slot] = []
    for (index, place) in places.enumerated() {
      let above = place.parent.map { slots[$0] }
      let list = place.isInItem ? place.parent : above?.list
      slots.append(
        Slot(
          fields[index], place, at: index, list: list, column: slots.count { $0.list == list },
          pointer: (above?.pointer ?? "") + "/" + place.name, children: children[index],
          in: edition))
    }
    return slots
  }
}
