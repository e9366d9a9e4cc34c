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
      aliases: ["obs.account.inner"],
      .official, .recorded),
    rule(
      "account_costs.no_packs", "Without packs to list, the list is left out.", .recorded),
    rule("account_costs.lag", "What is left of a pack is told without delay.", .official, .choice),
    rule(
      "account_costs.selection", "Packs that can be used at some time of the span are listed.",
      .choice),
    rule(
      "billing.balance_field",
      "From 2026-09 on accounts with money are told `quota` and `list_price` as strings.",
      aliases: ["images.result.balance"], .official, .choice),
    rule(
      "billing.rounding", "A clip that is as long as another one is charged by whole seconds.",
      .seed, .official),
    rule("ledger.cursor_wins", "Beside a cursor nothing else has an effect.", .official),
    rule(
      "ledger.filter_logic",
      "One of a key's values is enough, all keys count, a key without values does not.", .official),
    rule(
      "ledger.shape",
      "`detail` and `count` stand in `result`, `next_cursor` and `has_more` beside.",
      .official),
    rule(
      "ledger.time_meaning", "The span of time is that in which tasks were created.", .official),
  ]
}
