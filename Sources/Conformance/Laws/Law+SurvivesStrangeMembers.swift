extension Law {
  /// Answers grow members over the years, and a client that insists on those it knows breaks.
  ///
  /// No single run can tell why a program gave up. So it is run twice, the second time with answers
  /// that have more members than are documented, and only the difference counts.
  package static let survivesStrangeMembers = Law(
    "answer.unknown_members", .must,
    "Members of an answer that nobody documented, and `task_status_msg` in any state, do no harm.",
    why: "The API has added members to its answers several times, without a new version.",
    fix: "Read the members you need and pass over the others: no strict schema, no `extra=forbid`.",
    each: Noun("answer with unknown members", "answers with unknown members")
  ) { observation in
    var ruling = Ruling()
    guard let end = observation.strangeEnd else { return ruling }
    let places = observation.exchanges.indices.filter { place in
      observation.exchanges[place].call != nil && observation.exchanges[place].code == 0
    }
    ruling.occasions = places.count
    if end == .worse, let last = places.last {
      ruling.breaches = [
        Breach(
          at: last,
          "the command ends badly when answers have unknown members, and well when they have none")
      ]
    }
    return ruling
  }
}
