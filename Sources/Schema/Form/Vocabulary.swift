/// The texts that the rules of a form compare each field with, numbered.
///
/// A body looks each of its texts up once; from then on a rule that asks for one of some texts
/// compares two masks. Only the first 64 texts of a field have a number: rules that name others
/// compare texts.
final class Vocabulary {
  /// The texts of each slot; the bit of a text is its place.
  private(set) var words: [[[UInt8]]]

  init(slots: Int) {
    words = Array(repeating: [], count: slots)
  }

  /// The bits of these texts; nil when there are too many.
  func mask(of texts: [[UInt8]], at slot: Int) -> UInt64? {
    var mask: UInt64 = 0
    for text in texts {
      guard let bit = bit(of: text, at: slot) else { return nil }
      mask |= bit
    }
    return mask
  }

  /// The rows of a grid as masks; nil when a field has too many texts.
  ///
  /// Rows that differ in their last cell only are made one. A cell that permits any text has all
  /// bits.
  func masks(of rows: [[[UInt8]?]], at keys: [Int]) -> [[UInt64]]? {
    var masks: [[UInt64]] = []
    for row in rows {
      var cells: [UInt64] = []
      for (text, key) in zip(row, keys) {
        guard let text else {
          cells.append(.max)
          continue
        }
        guard let bit = bit(of: text, at: key) else { return nil }
        cells.append(bit)
      }
      if let last = masks.indices.last, masks[last].dropLast() == cells.dropLast(),
        let cell = cells.last
      {
        masks[last][cells.count - 1] |= cell
      } else {
        masks.append(cells)
      }
    }
    return masks
  }

  /// The bit of a field's standard value; 0 when it has none or no rule names it.
  func standard(of slot: Slot) -> UInt64 {
    slot.standard.flatMap { words[slot.index].firstIndex(of: $0) }.map { 1 << UInt64($0) } ?? 0
  }

  private func bit(of text: [UInt8], at slot: Int) -> UInt64? {
    if let place = words[slot].firstIndex(of: text) { return 1 << UInt64(place) }
    // The last bit belongs to no text, so that no mask of texts is that of any text.
    guard words[slot].count < 63 else { return nil }
    words[slot].append(text)
    return 1 << UInt64(words[slot].count - 1)
  }
}
