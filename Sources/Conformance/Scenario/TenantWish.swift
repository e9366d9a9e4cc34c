package import StrictJSON

/// The account that a scenario asks for, in the words of the control plane.
package struct TenantWish: Hashable, Sendable {
  /// The members of `POST tenants`; makers and symbols may stand in their values.
  package var members: JSONObject
  /// The statuses with which the harness's receiver answers, the last one for ever; nil for none.
  package var receiver: [Int]?

  /// What a scenario gets that asks for nothing.
  package static let standard = TenantWish(members: JSONObject(), receiver: nil)

  /// The same account with the members of another put in the place of its own.
  package func overridden(by other: TenantWish?) -> TenantWish {
    guard let other else { return self }
    var result = self
    for member in other.members.members { result.members[member.name] = member.value }
    if let receiver = other.receiver { result.receiver = receiver }
    return result
  }

  /// What makes the account's clock move.
  package var clock: String { members["clock"]?.string ?? "polls" }

  /// The first member that only a control plane can give; nil if any account will do.
  package var privilege: String? {
    if receiver != nil { return "receiver" }
    return members.names.first { $0 != "seed" && !($0 == "clock" && clock == "polls") }
  }

  /// The same account with a running clock where it had a manual one, which no client can move.
  var runningByItself: TenantWish {
    var result = self
    if clock == "manual" { result.members["clock"] = "real" }
    return result
  }
}
