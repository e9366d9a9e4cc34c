import Schema

/// Rules on what an account may do, in the order in which they are judged.
///
/// The first two come right after the credential, the others once a body has passed all of its own
/// rules. The table of errors gives the rows; texts that nobody recorded repeat its meanings.
enum AccountRules {
  static let all = [
    callerAddress, rate, costRate, contentPolicy, abnormal, arrears, noPack, permission,
    concurrency, tasks,
  ]

  static let callerAddress = RequestRules.rule(
    "auth.ip_whitelist", "The caller's address is on the account's allow-list.",
    .callerOutside, "caller outside the IP allow-list", .ours, [.official])
  static let rate = RequestRules.rule(
    "ratelimit.qps", "An account that was given a limit of calls in a span of time is held to it.",
    .tooManyRequests, "too many requests", .ours, [.official, .choice])
  static let costRate = RequestRules.rule(
    "ratelimit.account_costs", "The packs are asked for once in a second at most.",
    aliases: ["account_costs.qps"], .tooManyRequests, "too many requests", .ours, [.official])
  static let contentPolicy = RequestRules.rule(
    "common.content.policy", "A create that the content policy objects to is refused.",
    aliases: ["tts.text.content_check", "identify-face.content_check"],
    .contentPolicy, "content security policy triggered", .ours, [.official])
  static let abnormal = RequestRules.rule(
    "account.abnormal", "An account of abnormal status makes no tasks.",
    .accountAbnormal, "abnormal account status", .ours, [.official])
  static let arrears = RequestRules.rule(
    "account.arrears", "An account in arrears makes no tasks.",
    .accountInArrears, "account in arrears", .ours, [.official])
  static let noPack = RequestRules.rule(
    "billing.no_pack", "A create needs an active pack of its product with units left.",
    .packsUsedUp, "Account balance not enough", .recorded, [.recorded])
  static let permission = RequestRules.rule(
    "auth.permission", "An account uses the endpoints and models that it has rights to.",
    .notPermitted, "no permission for the API or model '\(.value)'", .ours, [.official])
  static let concurrency = RequestRules.rule(
    "concurrency.refusal", "A create beyond the account's concurrency is refused.",
    aliases: ["common.concurrency"], .overConcurrency,
    "parallel task over resource pack limit", .recorded, [.official, .recorded])
  /// Not the vendor's: a bound of this program, told as the vendor tells of maintenance.
  static let tasks = RequestRules.rule(
    "limit.tasks", "An account that keeps all the tasks it may, none of them ended, takes no more.",
    .unavailable, "too many unfinished tasks in this mock account", .ours, [.choice])
}
