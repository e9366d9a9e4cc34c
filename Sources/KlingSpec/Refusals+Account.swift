import Schema

/// What the account gives as the reason, whatever the body says.
extension Refusals {
  /// A caller that is not on the account's allow-list.
  package static var callerOutside: Refusal { refusal(AccountRules.callerAddress) }
  /// A create that the content policy objects to.
  package static var contentPolicy: Refusal { refusal(AccountRules.contentPolicy) }
  /// An account that is not in order.
  package static var accountAbnormal: Refusal { refusal(AccountRules.abnormal) }
  /// An account that owes money.
  package static var accountInArrears: Refusal { refusal(AccountRules.arrears) }
  /// A create of a product that no pack of the account pays for.
  package static var noPack: Refusal { refusal(AccountRules.noPack) }
  /// More running tasks than the account may have.
  package static var overConcurrency: Refusal { refusal(AccountRules.concurrency) }
  /// A task more than is kept, while all of them still run.
  package static var tooManyTasks: Refusal { refusal(AccountRules.tasks) }

  /// More calls in a span of time than the account may make; with seconds to wait, if given.
  package static func tooManyRequests(retryAfter: Int?) -> Refusal {
    var refusal = refusal(AccountRules.rate)
    refusal.retryAfter = retryAfter
    return refusal
  }

  /// More questions for the packs in a second than one.
  package static var tooManyCostCalls: Refusal { refusal(AccountRules.costRate) }

  /// An endpoint or a model, by name, that the account has no rights to.
  package static func notPermitted(_ name: String) -> Refusal {
    refusal(AccountRules.permission, name)
  }
}
