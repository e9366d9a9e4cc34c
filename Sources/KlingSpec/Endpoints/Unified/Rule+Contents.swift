import Schema

extension Rule {
  /// The same rule, asked of those items of `contents` that are of some types.
  ///
  /// It is for rules that ask something of each value or of each item by itself.
  func onItems(of types: [String]) -> Rule {
    let isMeant = Condition.isOneOf(".type", types)
    return mapping { reading in
      let demand: Demand =
        switch reading.demand {
        case .each(let paths, let condition): .each(paths, .implies(isMeant, condition))
        case .eachItem(let list, let path, let condition):
          .eachItem(list, at: path, .implies(isMeant, condition))
        case .field, .fields, .requirement, .absence:
          preconditionFailure("\(id) asks nothing of items")
        }
      return reading.with(demand, reading.outcome)
    }
  }

  /// The same rule, by which requests are refused that would elsewhere be accepted and fail.
  func atOnce() -> Rule {
    mapping { $0.with($0.demand, .refuse(.invalidParameter)) }
  }

  private func mapping(_ change: (Reading) -> Reading) -> Rule {
    guard case .body(let readings) = subject else { return self }
    return Rule(
      id: id, says: says, aliases: aliases, subject: .body(readings.map(change)),
      evidence: evidence)
  }
}

extension Reading {
  fileprivate func with(_ demand: Demand, _ outcome: Outcome) -> Reading {
    Reading(
      editions: editions, phase: phase, when: when, demand: demand, outcome: outcome,
      words: words, evidence: evidence)
  }
}
