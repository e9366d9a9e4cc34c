/// What the walk has found out about the conditions under which rules apply.
///
/// Several rules share one, such as that shots are customized: it is judged once for a body.
struct Verdicts: ~Copyable {
  /// How many conditions can be remembered; a form with more judges the others anew.
  static let capacity = 64

  private var asked: UInt64 = 0
  private var holding: UInt64 = 0

  /// Whether the rule of a check applies to a body.
  mutating func hold(
    for check: Check, of body: borrowing Body, in surroundings: some Surroundings
  ) -> Bool {
    guard let premise = check.premise else {
      return body.evaluate(check.when, Scope(), surroundings) == true
    }
    let bit: UInt64 = 1 << UInt64(premise)
    if asked & bit == 0 {
      asked |= bit
      if body.evaluate(check.when, Scope(), surroundings) == true { holding |= bit }
    }
    return holding & bit != 0
  }
}
