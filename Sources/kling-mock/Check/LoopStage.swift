import Conformance
import HTTPWire
import KlingSpec
import Posix
import Schema
import Service
import Simulation
import Timekeeping
import Transport

/// A stage on one event loop: server, receiver and the calls of the reference client share its thread.
final class LoopStage: Stage {
  let server: String
  private let loop: EventLoop
  private let handler: StageHandler
  private let client: ClientAttachment?

  private static let patience = 60_000
  private static let mostBytes = 256 << 20

  /// A fresh mock on a free port of this machine.
  init(
    _ specifications: Specifications, _ edition: Edition, client: ClientAttachment? = nil
  ) throws(SystemFault) {
    self.client = client
    let wall = Instant(milliseconds: Clock.wallMilliseconds)
    let world = World(
      WorldOptions(settings: TenantSettings(edition: edition)), specifications, wall: wall)
    let service = Service(world, ServiceOptions(version: KlingMock.version))
    handler = StageHandler(service)
    loop = try EventLoop(handler: handler)
    let authority = try Self.listen(loop)
    service.options.authorities = [authority]
    server = "http://\(authority)"
  }

  /// A server that runs elsewhere.
  init(remote: String) throws(SystemFault) {
    client = nil
    handler = StageHandler(nil)
    loop = try EventLoop(handler: handler)
    server = remote
  }

  deinit {
    // A loop that is not run any more is closed at once: nobody is left to be answered.
    loop.stop(draining: 0)
    try? loop.run()
  }

  var wallClock: Int { Clock.wallMilliseconds }

  func exchange(
    _ request: HTTPRequest, with authority: String
  ) throws(HarnessTrouble) -> HTTPResponse {
    guard let target = Authority(Array(authority.utf8)[...]) else {
      throw HarnessTrouble("'\(authority)' is no authority to send a request to")
    }
    let call = loop.call(
      OutboundRequest(
        id: 0, host: target.host, port: target.port ?? 80, request: request,
        timeout: Self.patience),
      limit: Self.mostBytes)
    try run { loop.hasResult(of: call) }
    switch loop.takeResult(of: call) {
    case .response(let response): return response
    case .failed(let reason):
      throw HarnessTrouble("\(request.method) \(authority): \(reason)", isBrokenConnection: true)
    case nil: throw HarnessTrouble("\(request.method) \(authority) had no answer in a minute")
    }
  }

  func openReceiver(answering statuses: [Int]) throws(HarnessTrouble) -> String {
    handler.receive(answering: statuses)
    do throws(SystemFault) {
      return "http://\(try Self.listen(loop))"
    } catch {
      throw HarnessTrouble("the receiver: \(error)")
    }
  }

  func received() -> [HTTPRequest] { handler.takeReceived() }

  func observed() -> [ObservedExchange] {
    (handler.witness?.exchanges ?? []).map { $0.withAnswerRead() }
  }

  func observation() -> Observation {
    handler.witness?.observation(of: .job) ?? Observation()
  }

  func reserveListener() throws(HarnessTrouble) -> String {
    do throws(SystemFault) {
      let index = try loop.listen(on: .anyLoopbackPort)
      defer { loop.closeListener(index) }
      return "http://\(loop.address(of: index)?.description ?? "")"
    } catch {
      throw HarnessTrouble("no free port for the client: \(error)")
    }
  }

  func run(_ job: ClientJob) throws(HarnessTrouble) -> ClientExit {
    guard let client else { throw HarnessTrouble("there is no client to give a job to") }
    do throws(SystemFault) {
      switch client {
      case .started(let template, let running):
        return try ClientProcess(job: job, template: template, running: running).run(on: loop)
      case .staying(let client): return try StreamJob(job: job, client: client).run(on: loop)
      }
    } catch {
      throw HarnessTrouble("the client: \(error)")
    }
  }

  func wait(milliseconds: Int) {
    _ = try? loop.run(until: { false }, timeout: milliseconds)
  }

  private func run(until isDone: () -> Bool) throws(HarnessTrouble) {
    do throws(SystemFault) {
      _ = try loop.run(until: isDone, timeout: Self.patience)
    } catch {
      throw HarnessTrouble("the loop: \(error)")
    }
  }

  private static func listen(_ loop: EventLoop) throws(SystemFault) -> String {
    let index = try loop.listen(on: .anyLoopbackPort)
    return loop.address(of: index)?.description ?? ""
  }
}

extension SocketAddress {
  /// A port of this machine that the system picks.
  static var anyLoopbackPort: SocketAddress {
    guard let address = SocketAddress(host: "127.0.0.1", port: 0) else {
      preconditionFailure("127.0.0.1 is an address")
    }
    return address
  }
}
