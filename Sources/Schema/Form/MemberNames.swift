import StrictJSON

/// The members that an object may have, by the lengths of their names.
///
/// Hardly two documented names of an object have the same length: most are found by one comparison.
struct MemberNames: Sendable {
  /// The slots whose names have so many bytes, by that number.
  private let byLength: [[Slot]]

  init(_ members: [Int], of slots: [Slot]) {
    let named = members.map { slots[$0] }.map { slot in
      (slot: slot, lengths: Set(([slot.name] + slot.otherNames).map(\.count)).sorted())
    }
    let longest = named.flatMap(\.lengths).max() ?? 0
    var byLength = [[Slot]](repeating: [], count: longest + 1)
    for (slot, lengths) in named {
      for length in lengths { byLength[length].append(slot) }
    }
    self.byLength = byLength
  }

  /// The slot of a member by its name in a body; nil for a name that is not documented.
  func slot(of name: Int, in document: JSONDocument) -> Slot? {
    let count = document.textCount(name)
    guard count < byLength.count else { return nil }
    return byLength[count].first { $0.isNamed(name, in: document) }
  }
}
