import Conformance
import Posix
import Transport

/// One job of a client that stays.
struct StreamJob {
  let job: ClientJob
  let client: StreamClient

  /// How long a client may take to answer that it has given up, in milliseconds.
  static let patience = 5_000

  /// Hands the job over and serves on the loop until it is answered, or asks to give it up.
  func run(on loop: EventLoop) throws(SystemFault) -> ClientExit {
    let folder = try WorkFolder()
    guard let number = client.begin(job, out: folder.out, waking: loop.wakeUp) else {
      return ClientExit(end: .absent(client.absence))
    }
    defer { client.forget(number) }
    var exit = ClientExit(
      end: try end(of: number, on: loop))
    if case .crashed = exit.end { exit.errors = client.errors }
    exit.files = try folder.files()
    exit.paths = folder.names
    return exit
  }

  private func end(of number: Int, on loop: EventLoop) throws(SystemFault) -> ClientExit.End {
    if try loop.run(until: { client.isOver(number) }, timeout: job.deadline) {
      return client.end(of: number)
    }
    client.cancel(number)
    if try !loop.run(until: { client.isOver(number) }, timeout: Self.patience) {
      client.giveUp(
        because: "it did not answer within \(Self.patience) ms that it has given up \(job.scenario)"
      )
    }
    return .timedOut
  }
}
