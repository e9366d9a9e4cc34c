/// Which scenarios of a project are to be run.
///
/// A scenario is chosen if any of the operands means it, any pattern of `run` does, none of `skip`
/// does, and it is in the shard. What is left out does not choose: no operands, every scenario.
package struct Selection: Hashable, Sendable {
  /// What was named, in the order of the command line.
  package let operands: [NamePattern]
  /// What to keep of that.
  package let run: [NamePattern]
  /// What to leave out.
  package let skip: [NamePattern]
  /// The part to take.
  package let shard: Shard?

  /// A selection; an operand may also be the path of a scenario's file below `folder`.
  package init(
    operands: [String], folder: String, run: [String] = [], skip: [String] = [],
    shard: Shard? = nil
  ) {
    self.operands = operands.map { operand in
      var name = operand
      if name.hasSuffix(".json") {
        name.removeLast(5)
        if name.hasPrefix("\(folder)/") { name.removeFirst(folder.count + 1) }
      }
      while name.hasSuffix("/") { name.removeLast() }
      return NamePattern(name)
    }
    self.run = run.map(NamePattern.init)
    self.skip = skip.map(NamePattern.init)
    self.shard = shard
  }

  /// Whether a scenario is chosen.
  package func includes(_ name: String) -> Bool {
    Selection.chooses(operands, name) && Selection.chooses(run, name)
      && !skip.contains { $0.matches(name) } && shard?.includes(name) != false
  }

  /// Whether nothing was left out.
  package var isWhole: Bool { operands.isEmpty && run.isEmpty && skip.isEmpty && shard == nil }

  /// The patterns that mean no scenario at all, which are taken for slips.
  package func unmatched(_ names: [String]) -> [NamePattern] {
    (operands + run + skip).filter { pattern in !names.contains(where: pattern.matches) }
  }

  private static func chooses(_ patterns: [NamePattern], _ name: String) -> Bool {
    patterns.isEmpty || patterns.contains { $0.matches(name) }
  }
}
