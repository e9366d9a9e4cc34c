import StrictJSON

extension ScenarioReader {
  private static let tenantKeys = [
    "seed", "clock", "pace", "now", "auth_clock", "account", "qps", "concurrency", "packs",
    "balance", "limits", "inputs", "outcomes", "faults", "webhook_secret", "callback_hosts",
    "receiver",
  ]

  /// The account of a scenario or a row; nil when the key is not there.
  func readTenant(_ outer: ObjectReader) throws(ScenarioFault) -> TenantWish? {
    guard let node = outer.value("tenant") else { return nil }
    let reader = try ObjectReader(
      node, in: file, "'tenant' of \(outer.what)", keys: ScenarioReader.tenantKeys)
    if let clock = try reader.string("clock"), clock != "manual", clock != "polls" {
      throw file.fault(
        try reader.required("clock"), "the clock '\(clock)' is not repeatable",
        "write manual or polls")
    }
    var tenant = TenantWish.standard
    for key in ScenarioReader.tenantKeys where key != "receiver" {
      guard let value = reader.value(key) else { continue }
      tenant.members.append(key, try file.template(value).value)
    }
    tenant.receiver = try readReceiver(reader)
    return tenant
  }

  private func readReceiver(_ outer: ObjectReader) throws(ScenarioFault) -> [Int]? {
    guard let node = outer.value("receiver") else { return nil }
    let reader = try ObjectReader(node, in: file, "'receiver'", keys: ["answers"])
    var statuses: [Int] = []
    for item in try reader.items("answers") {
      let status = try file.integer(item, "an answer of the receiver")
      guard (100...599).contains(status) else {
        throw file.fault(item, "\(status) is no HTTP status", "write one from 100 to 599")
      }
      statuses.append(status)
    }
    return statuses.isEmpty ? [200] : statuses
  }
}
