import KlingSpec
import Schema

extension Refusals {
  /// A create of a product that no pack of the account pays for (`billing.no_pack`).
  static var noPack: Refusal {
    Refusal(
      rule: "billing.no_pack", code: RefusalCode(status: 429, code: 1102),
      message: "Account balance not enough", grade: .recorded)
  }

  /// A task more than a tenant keeps, while all of them still run.
  static var tooManyTasks: Refusal {
    Refusal(
      rule: "limit.tasks", code: RefusalCode(status: 503, code: 5001),
      message: "too many unfinished tasks in this mock account", grade: .ours)
  }
}
