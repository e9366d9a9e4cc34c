import HTTPWire

extension Law {
  /// Without an id of its own a create cannot be repeated safely.
  package static let externalIDOnRetry = Law(
    "create.external_id_on_retry", .should,
    "A create that is sent again after a 5xx or a lost answer has an `external_task_id`.",
    why: "Nobody knows whether the first one made a task. Without an id of the client's own, the "
      + "second one may make, and charge, another.",
    fix: "Give every create an `external_task_id` before its first attempt, and keep it.",
    each: Noun("repeated create")
  ) { observation in
    var ruling = Ruling()
    for (_, again, ids) in observation.repeatedCreates {
      ruling.look(
        at: again,
        ids.first == nil && ids.second == nil
          ? "\(observation.exchanges[again].name) was sent again without an external_task_id" : nil)
    }
    return ruling
  }
}
