/// The difference of two texts in the unified format, as `diff -u` writes it.
package enum LineDiff {
  private struct Line {
    let mark: Character
    let text: Substring
    /// How many lines of the old and of the new text stand before this one.
    let before: (old: Int, new: Int)
  }

  /// The hunks with their header lines; empty for equal texts.
  ///
  /// Unchanged lines within `context` of a change are shown with it.
  package static func unified(
    _ old: String, _ new: String, from oldName: String, to newName: String, context: Int = 3
  ) -> String {
    let lines = script(
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false))
    let changed = lines.indices.filter { lines[$0].mark != " " }
    guard !changed.isEmpty else { return "" }
    var text = "--- \(oldName)\n+++ \(newName)\n"
    var rest = changed[...]
    while let first = rest.first {
      var last = first
      while let next = rest.first, next - last <= 2 * context + 1 {
        last = next
        rest.removeFirst()
      }
      let hunk = lines[max(0, first - context)...min(lines.count - 1, last + context)]
      text += LineDiff.text(of: hunk)
    }
    return text
  }

  private static func text(of hunk: ArraySlice<Line>) -> String {
    let old = hunk.count { $0.mark != "+" }
    let new = hunk.count { $0.mark != "-" }
    let start = hunk.first?.before ?? (old: 0, new: 0)
    let head =
      "@@ -\(range(start.old, old)) +\(range(start.new, new)) @@\n"
    return hunk.reduce(into: head) { text, line in
      text.append(line.mark)
      text += MiddleCut.text(String(line.text), longest: 400)
      text += "\n"
    }
  }

  /// `start,count`, where an empty range names the line before it.
  private static func range(_ before: Int, _ count: Int) -> String {
    let start = count == 0 ? before : before + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }

  /// Every line of both texts, marked as kept, removed or added; removals come first.
  private static func script(_ old: [Substring], _ new: [Substring]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(Line(mark: "-", text: old[left], before: (left, right)))
        left += 1
      } else if right < new.count, added.contains(right) {
        lines.append(Line(mark: "+", text: new[right], before: (left, right)))
        right += 1
      } else {
        lines.append(Line(mark: " ", text: old[left], before: (left, right)))
        left += 1
        right += 1
      }
    }
    return lines
  }
}
