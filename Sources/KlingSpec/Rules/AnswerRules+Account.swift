import Schema

/// Rules on what the account's own endpoints answer.
extension AnswerRules {
  static let ofAccount = [
    rule(
      "concurrency.pack_name", "A pack's name tells its product, its units, its slots, its months.",
      .recorded),
    rule(
      "account_costs.name_filter", "With a name, the packs of exactly that name are listed.",
      .official),
    rule(
      "account_costs.double_envelope", "Inside of `data` there is a second pair of success marks.",
      .official, .recorded),
    rule(
      "account_costs.no_packs", "Without packs to list, the list is left out.", .recorded),
    rule("account_costs.lag", "What is left of a pack is told without delay.", .official, .choice),
    rule(
      "account_costs.selection", "Packs that can be used at some time of the span are listed.",
      .choice),
  ]
}
