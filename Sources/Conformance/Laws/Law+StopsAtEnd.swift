extension Law {
  /// `succeed` and `failed` never change again (`status.order`).
  package static let stopsAtEnd = Law(
    "poll.stops_at_end", .must, "A task that has succeeded or failed is not polled any more.",
    why: "Its state never changes again, so the loop never ends; a failed task that is waited for "
      + "is a job that hangs.",
    fix: "Leave the loop at both ends, `succeed` and `failed` (`succeeded` on paths with a model), "
      + "and report `task_status_msg` of a failed one.",
    each: Noun("finished task")
  ) { observation in
    var ruling = Ruling()
    for polls in observation.tasks.polls {
      guard let end = polls.firstIndex(where: { $0.record?.isTerminal == true }) else { continue }
      ruling.occasions += 1
      let status = polls[end].record?.status ?? ""
      var counts: [Int: Int] = [:]
      for poll in polls[(end + 1)...] {
        counts[observation.identities[poll.place], default: 0] += 1
        // Several kinds of looks at a finished task are several tests; many of one kind are a loop.
        guard counts[observation.identities[poll.place]] == observation.leeway + 1 else { continue }
        ruling.breaches.append(
          Breach(
            at: poll.place,
            "\(observation.exchanges[poll.place].name) came again after '\(status)'"))
        break
      }
    }
    ruling.sort()
    return ruling
  }
}
