/// How many scenarios ended in which way, and how much was done for it.
package struct Tally: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: ScenarioResult.Mark.allCases.count)
  /// Rows, steps and exchanges of all of them.
  package private(set) var totals = Totals()

  /// The tally of some results.
  package init(_ results: [ScenarioResult]) {
    for result in results {
      counts[result.mark.place] += 1
      totals += result.totals
    }
  }

  /// How many ended in that way.
  package subscript(_ mark: ScenarioResult.Mark) -> Int { counts[mark.place] }

  /// How many there are.
  package var all: Int { counts.reduce(0, +) }

  /// How many build servers make the same of.
  package subscript(_ verdict: ScenarioResult.Mark.Verdict) -> Int {
    ScenarioResult.Mark.allCases.filter { $0.verdict == verdict }.map { self[$0] }.reduce(0, +)
  }

  /// Whether nothing lets the run fail.
  package var isGood: Bool { self[.failure] + self[.trouble] == 0 }

  /// `13 passed, 1 failed, 2 skipped`; passed and failed ones are always told.
  package var sentence: String {
    ScenarioResult.Mark.allCases.compactMap { mark in
      let isAlwaysTold = mark == .passed || mark == .failed
      return self[mark] > 0 || isAlwaysTold ? "\(self[mark]) \(mark.phrase)" : nil
    }.joined(separator: ", ")
  }
}
