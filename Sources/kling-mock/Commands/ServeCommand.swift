import HTTPWire
import Posix
import Service
import Simulation
import Timekeeping
import Transport

/// `serve`: the fake server, until a signal ends it.
enum ServeCommand {
  static let command = Command(
    name: "serve", summary: "serve the fake API until interrupted",
    options: [
      .init(name: "--host", value: "ADDRESS", help: "the address to listen on (127.0.0.1)"),
      .init(name: "--port", value: "N", help: "the port; 0 picks a free one (8787)"),
      .init(name: "--port-file", value: "FILE", help: "write the port there once it listens"),
      .init(name: "--public-url", value: "URL", help: "what results are linked under"),
      .init(name: "--edition", value: "E", help: "2026-03 or 2026-09 (2026-03)"),
      .init(name: "--seed", value: "N", help: "what ids and media are drawn from (0)"),
      .init(name: "--clock", value: "real|manual|polls", help: "what moves tasks on (real)"),
      .init(name: "--pace", value: "instant|fast|real", help: "how long tasks take (fast)"),
      .init(name: "--access-key", value: "K", help: "of the default account (mock-access-key)"),
      .init(name: "--secret-key", value: "K", help: "likewise (mock-secret-key)"),
      .init(name: "--api-key", value: "K", help: "likewise (mock-api-key)"),
      .init(name: "--fixtures", value: "DIR", help: "files that bodies can link to"),
      .init(name: "--callback-hosts", value: "LIST", help: "hosts that callbacks may go to"),
      .init(name: "--log", value: "text|json|off", help: "a line a request, on standard error"),
      .init(
        name: "--limit", value: "NAME=VALUE",
        help: Limit.allCases.map(\.rawValue).joined(separator: ", "), repeats: true),
    ])

  private static let drainTime = 5_000

  static func run(_ arguments: Arguments) throws(UsageFault) -> ExitCode {
    let settings = try ServeSettings(arguments)
    do throws(SystemFault) {
      try serve(settings)
      return .good
    } catch {
      let hint =
        error.isAddressInUse ? "; `--port 0` picks a free one" : ""
      Console.error.write("kling-mock serve: \(error)\(hint)\n")
      return .trouble
    }
  }

  private static func serve(_ settings: ServeSettings) throws(SystemFault) {
    Signals.ignoreBrokenPipes()
    let endings = try Signals.watchEndings()
    let service = Service(
      World(settings.world, .complete, wall: Instant(milliseconds: Clock.wallMilliseconds)),
      settings.service)
    var limits = settings.transport
    limits.fit(descriptors: DescriptorLimit.raise())
    let loop = try EventLoop(
      handler: settings.log == .off ? service : RequestLog(service, settings.log),
      limits: limits, mechanism: settings.mechanism)
    let listener = try loop.listen(on: settings.address)
    guard let address = loop.address(of: listener) else { return }
    service.options.authorities = [address.description]
    let watch = try loop.watch(endings, for: .read) { _ in
      _ = try? Signals.read(endings)
      service.endWaiting()
      loop.stop(draining: drainTime)
    }
    if let file = settings.portFile {
      try FileSystem.write(Array("\(address.port)\n".utf8), to: file)
    }
    Console.output.write("listening on http://\(address)\n")
    try loop.run()
    loop.unwatch(endings, watch)
    // A script that finds the file must not ask a port nobody listens on.
    if let file = settings.portFile { try? FileSystem.remove(file) }
  }
}

extension Specifications {
  /// All editions with all rules, for every world of the program.
  static let complete = Specifications()
}
