import HTTPWire
import Simulation
import Transport

/// The limits that `--limit NAME=VALUE` can set.
enum Limit: String, CaseIterable {
  case requestLine = "request-line"
  case headerBytes = "header-bytes"
  case headerFields = "header-fields"
  case body
  case bodies
  case connections
  case tenants
  case tasks
  case journal

  /// Sets one limit from its `NAME=VALUE`.
  static func apply(
    _ text: String, to world: inout WorldOptions, _ transport: inout TransportLimits
  ) throws(UsageFault) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let limit = Limit(rawValue: parts[0]), let value = Int(parts[1]),
      (1...1 << 40).contains(value)
    else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageFault(
        message: "--limit is NAME=VALUE with a name among \(names), not '\(text)'")
    }
    switch limit {
    case .requestLine: transport.request.startLine = value
    case .headerBytes: transport.request.fieldBytes = value
    case .headerFields: transport.request.fieldCount = value
    case .body: transport.request.body = value
    case .bodies: transport.bodiesInFlight = value
    case .connections: transport.connections = value
    case .tenants: world.tenants = value
    case .tasks: world.tasks = value
    case .journal: world.journalEntries = value
    }
  }
}
