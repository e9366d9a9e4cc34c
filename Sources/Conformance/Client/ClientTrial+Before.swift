extension ClientTrial {
  /// Does what comes before the client, and says how many exchanges that took.
  func prepare(
    _ account: Account, _ symbols: inout SymbolTable
  ) throws(HarnessTrouble) -> Int {
    guard !scenario.before.isEmpty else { return 0 }
    var replay = try Replay(scenario, edition, catalogue, CheckOptions(), stage)
    symbols = try replay.prepare(account, symbols)
    return stage.observed().count
  }
}
