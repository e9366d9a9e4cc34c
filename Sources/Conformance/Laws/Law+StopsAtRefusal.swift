import HTTPWire

extension Law {
  /// What was refused once is refused as often as it is asked.
  package static let stopsAtRefusal = Law(
    "poll.stops_at_refusal", .must, "A poll that was refused with a 4xx is not sent again.",
    why:
      "An unknown id stays unknown and a wrong query wrong: only 429 and 408 pass by themselves. "
      + "A loop that takes any error for 'not ready yet' never ends.",
    fix: "Leave the loop at every 4xx but 408 and 429, and report `code` and `message`.",
    each: Noun("refused query", "refused queries")
  ) { observation in
    observation.repeatedRefusals { $0.request.method != "POST" }
  }
}
