import HTTPWire
import KlingSpec
import StrictJSON

extension Law {
  /// An external id makes a retry safe only if it stays the same.
  package static let sameExternalID = Law(
    "create.same_external_id", .must, "A create that is sent again keeps its `external_task_id`.",
    why: "The API takes an id once: that is what keeps a retry from making a second task. A new id "
      + "for each attempt makes, and charges, as many tasks as there are attempts.",
    fix: "Choose the id outside of the loop that retries.",
    each: Noun("repeated create with an id", "repeated creates with an id")
  ) { observation in
    var ruling = Ruling()
    for (_, again, ids) in observation.repeatedCreates where ids.first != nil || ids.second != nil {
      let name = observation.exchanges[again].name
      ruling.look(
        at: again,
        ids.first == ids.second
          ? nil
          : "\(name) was sent again with another external_task_id: "
            + "\(ids.first ?? "none"), then \(ids.second ?? "none")")
    }
    return ruling
  }
}

extension Observation {
  /// A create that was sent again, and the external ids that it had.
  typealias RepeatedCreate = (
    first: Int, again: Int, ids: (first: String?, second: String?)
  )

  /// Creates that the server failed at, each with the next one that asks for the same.
  var repeatedCreates: [RepeatedCreate] {
    var found: [RepeatedCreate] = []
    for places in repetitions {
      for (one, other) in zip(places, places.dropFirst())
      where exchanges[one].call?.action == .createTask && exchanges[one].hasFailedForNow {
        found.append((one, other, (externalID(at: one), externalID(at: other))))
      }
    }
    return found.sorted { $0.again < $1.again }
  }

  private func externalID(at place: Int) -> String? {
    (try? JSON(parsing: exchanges[place].request.body)).flatMap(ExternalID.init)?.text
  }
}
