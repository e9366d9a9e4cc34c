import HTTPWire
import KlingSpec
import Posix
import Schema
import Service
import Simulation
import Timekeeping
import Transport

/// What `serve` was asked for: flags first, then the environment, then defaults.
struct ServeSettings {
  let address: SocketAddress
  let portFile: String?
  let service: ServiceOptions
  let world: WorldOptions
  let transport: TransportLimits
  let log: RequestLog.Format
  let mechanism: Poller.Mechanism

  init(_ arguments: Arguments) throws(UsageFault) {
    if let word = arguments.operands.first {
      throw UsageFault(message: "'\(word)' stands alone; serve takes options only")
    }
    let arguments = arguments.completed(from: "KLING_MOCK_", for: ServeCommand.command)
    let host = arguments.text("--host") ?? "127.0.0.1"
    let port = try arguments.number("--port", in: 0...65_535, standard: 8_787)
    guard let address = SocketAddress(host: host, port: port) else {
      throw UsageFault(message: "--host is a numeric address or localhost, not '\(host)'")
    }
    self.address = address
    portFile = arguments.text("--port-file")
    service = ServiceOptions(
      version: KlingMock.version, publicURL: try Self.publicURL(arguments))
    let standard = AccountKeys.standard
    var world = WorldOptions(
      settings: try TenantSettings(arguments),
      keys: AccountKeys(
        accessKey: arguments.text("--access-key") ?? standard.accessKey,
        secretKey: arguments.text("--secret-key") ?? standard.secretKey,
        apiKey: arguments.text("--api-key") ?? standard.apiKey))
    var transport = TransportLimits()
    var fixtures = FixtureFolder.standardLimit
    for text in arguments.texts("--limit") {
      try Limit.apply(text, to: &world, &transport, &fixtures)
    }
    if let folder = arguments.text("--fixtures") {
      world.fixtures = try FixtureFolder.read(folder, limit: fixtures)
    }
    self.world = world
    self.transport = transport
    log = try arguments.choice(
      "--log", standard: Console.error.isTerminal ? RequestLog.Format.text : .off)
    let readiness = Environment["KLING_MOCK_READINESS"] ?? Poller.Mechanism.epoll.rawValue
    guard let mechanism = Poller.Mechanism(rawValue: readiness) else {
      throw UsageFault(message: "KLING_MOCK_READINESS is epoll or poll, not '\(readiness)'")
    }
    self.mechanism = mechanism
  }

  private static func publicURL(_ arguments: Arguments) throws(UsageFault) -> String? {
    guard let text = arguments.text("--public-url") else { return nil }
    guard let url = try? URLReference(text), url.query == nil, !text.contains("#") else {
      throw UsageFault(
        message: "--public-url is an http or https URL without query and fragment, not '\(text)'")
    }
    return text
  }
}
