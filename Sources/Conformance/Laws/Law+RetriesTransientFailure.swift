extension Law {
  /// A task goes on while the service fails, and whoever stops asking for it has lost it.
  ///
  /// Only a may: a library may leave it to its caller to ask again.
  package static let retriesTransientFailure = Law(
    "retry.transient", .may, "A poll that fails with 5xx or a lost connection is tried again.",
    why: "The task is not touched by it: it goes on, and it is paid for.",
    fix: "Take 5xx, resets and cut answers of polls for 'not known yet', up to some bound.",
    each: Noun("failed poll")
  ) { observation in
    var ruling = Ruling()
    for polls in observation.tasks.polls {
      for (index, poll) in polls.enumerated()
      where observation.exchanges[poll.place].hasFailedForNow {
        let isLast = index + 1 == polls.count
        ruling.look(
          at: poll.place,
          isLast
            ? "\(observation.exchanges[poll.place].name) failed and the task was never asked for again"
            : nil)
      }
    }
    ruling.sort()
    return ruling
  }
}
