import HTTPWire
import Simulation
import Transport

/// The limits that `--limit NAME=VALUE` can set: bytes, numbers, and times in milliseconds.
enum Limit: String, CaseIterable {
  case requestLine = "request-line"
  case headerBytes = "header-bytes"
  case headerFields = "header-fields"
  case body
  case bodies
  case chunkExtensions = "chunk-extensions"
  case connections
  case headTime = "head-time"
  case bodyTime = "body-time"
  case idleTime = "idle-time"
  case writeTime = "write-time"
  case lingerTime = "linger-time"
  case tenants
  case tasks
  case journal
  case fixtures

  /// Sets one limit from its `NAME=VALUE`.
  static func apply(
    _ text: String, to world: inout WorldOptions, _ transport: inout TransportLimits,
    _ fixtures: inout Int
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
    case .chunkExtensions: transport.request.chunkExtensions = value
    case .headTime: transport.headTime = value
    case .bodyTime: transport.bodyTime = value
    case .idleTime: transport.idleTime = value
    case .writeTime: transport.writeTime = value
    case .lingerTime: transport.lingerTime = value
    case .tenants: world.tenants = value
    case .tasks: world.tasks = value
    case .journal: world.journalEntries = value
    case .fixtures: fixtures = value
    }
  }
}
