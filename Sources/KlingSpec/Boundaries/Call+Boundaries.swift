package import Schema

extension Call {
  /// What boundary cases of this call may name and link: the platform's things and declared media.
  package static let boundaryPremises = Premises(things: Library.builtIn, media: BoundaryMedia.all)

  /// The boundaries of the call's bodies in an edition; nil for a call without bodies.
  package func boundaries(in edition: Edition) -> Boundaries? {
    guard action.judgesBody, let form else { return nil }
    return Boundaries(
      Predictor(
        form.description, in: edition, shared: CommonRules.ids, premises: Call.boundaryPremises))
  }

  /// The accepted bodies from which boundary cases of an edition are made.
  ///
  /// The least body stands first. One that the predictor refuses is a mistake of the table, which
  /// those who send it will notice.
  package func boundaryBases(in edition: Edition) -> [BoundaryBase] {
    guard let boundaries = boundaries(in: edition) else { return [] }
    let least = boundaries.leastBody().map { BoundaryBase("least", $0) }
    let all = BoundarySeed.all(of: endpoint) + (BoundarySeed.ofSelections[name] ?? [])
    let seeds = all.filter { $0.editions.contains(edition) }
    return [least].compactMap(\.self) + seeds.map { BoundaryBase($0.name, $0.body) }
  }
}
