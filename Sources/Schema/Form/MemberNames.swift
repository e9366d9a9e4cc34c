import StrictJSON

/// The members that an object may have, by the lengths of their names.
///
/// Hardly two documented names of an object have the same length: most are found by one comparison.
/// A class, so that reading a body hands on a reference and copies none of its parts.
final class MemberNames: Sendable {
  /// In the row of each length the names of so many bytes.
  private let names: TextTable
  /// The slots of all names, row by row.
  private let slots: [Int]

  init(_ members: [Int], of slots: [Slot]) {
    let named = members.flatMap { member in
      ([slots[member].name] + slots[member].otherNames).map { (name: $0, slot: member) }
    }
    let longest = named.map(\.name.count).max() ?? 0
    let rows = (0...longest).map { length in named.filter { $0.name.count == length } }
    names = TextTable(rows.map { $0.map(\.name) })
    self.slots = rows.flatMap { $0.map(\.slot) }
  }

  /// The number of a member by its name in a body; nil for a name that is not documented.
  func slot(of name: Int, in document: JSONDocument) -> Int? {
    names.number(of: name, of: document, in: nil).map { slots[$0] }
  }
}
