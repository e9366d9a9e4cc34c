import Testing

/// A client with one defect: the Python one to copy, in which one piece of a line was spoiled.
///
/// Its mended twin is the client to copy itself.
struct BadClient: Sendable, CustomTestStringConvertible {
  /// What it does wrong, in a few words.
  let defect: String
  /// The piece that is right, which stands in the client once.
  let good: String
  /// What stands in its place.
  let bad: String
  /// The scenario in which the defect matters.
  let scenario: String
  /// The law it breaks; for one that breaks none, the expectation it does not meet.
  let caughtBy: String

  init(
    _ defect: String, _ good: String, spoiled bad: String, in scenario: String,
    caughtBy: String
  ) {
    self.defect = defect
    self.good = good
    self.bad = bad
    self.scenario = "client/\(scenario)"
    self.caughtBy = caughtBy
  }

  var testDescription: String { defect }

  /// The text of the bad client, made of that of the good one.
  func spoil(_ client: String) throws -> String {
    try #require(client.split(separator: good, omittingEmptySubsequences: false).count == 2)
    return client.replacing(good, with: bad)
  }
}
