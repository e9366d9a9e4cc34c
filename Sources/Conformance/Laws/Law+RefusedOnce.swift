import HTTPWire

extension Law {
  /// What is wrong with a request stays wrong with it.
  package static let refusedOnce = Law(
    "retry.not_refused", .must,
    "A request that was refused with a 4xx other than 429 is not sent again as it is.",
    why: "The API has said what is wrong with it, and says the same each time; retries only delay "
      + "the message and use up the rate.",
    fix: "Retry 408, 429 and 5xx and nothing else; show `message` for the rest.",
    each: Noun("refused request")
  ) { observation in
    observation.repeatedRefusals { $0.request.method == "POST" }
  }
}
