import StrictJSON

/// One account in use by the reference client: its keys, its clock, its names for things.
struct Player {
  let account: Account
  /// What the account's clock shows, in milliseconds; tokens are signed by it.
  var now: Int
  /// The number of the last journal entry that was read.
  var journaled = 0
  var symbolizer: Symbolizer

  /// When every account of the reference client starts.
  static let start = 1_790_000_000_000

  init(account: Account, now: Int, symbolizer: Symbolizer) {
    self.account = account
    self.now = now
    self.symbolizer = symbolizer
  }

  /// The members of `POST tenants` for an account of a scenario.
  ///
  /// The seed, the start and a clock that stands still are said even where the scenario is silent,
  /// so that the same scenario is answered with the same bytes whatever else the server has done.
  static func members(
    of wish: TenantWish, edition: String, tokenClock: Bool, symbols: SymbolTable
  ) throws(UnboundSymbol) -> JSONObject {
    var members: JSONObject = [
      "edition": .string(edition), "seed": 0, "clock": "polls", "now": .number(JSONNumber(start)),
    ]
    if tokenClock { members.append("auth_clock", "virtual") }
    for member in wish.members.members {
      members[member.name] = try ValueTemplate(member.value).expanded(with: symbols)
    }
    return members
  }
}
