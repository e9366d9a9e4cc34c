import Conformance
import Posix
import Synchronization

/// A client under test that stays: any thread hands it jobs, one thread talks with it.
final class StreamClient: Sendable {
  private struct State {
    var session = StreamSession()
    var hello: ClientHello?
    /// What is still to be written to the client.
    var outbox: [UInt8] = []
    /// Whom to wake when a job is over.
    var waiting: [Int: WakeUp] = [:]
    var answers: [Int: ClientReport] = [:]
    /// Why the harness wants the client to be gone.
    var refusal: String?
    /// Whether it was told that nothing follows.
    var isLeaving = false
    /// Why the client is gone; nil while it is there.
    var absence: String?
    var errors: [UInt8] = []
    var thread: Thread?
  }

  private let state = Mutex(State())
  /// Rung when there is something to write, or to end.
  private let bell: WakeUp
  /// Rung when the greeting was returned, or never will be.
  private let news: WakeUp

  /// How long a client may take to return the greeting, in milliseconds.
  private static let greetingPatience = 10_000

  init() throws(SystemFault) {
    bell = try WakeUp()
    news = try WakeUp()
  }

  /// Starts the client and waits until it has returned the greeting.
  func greet(_ command: ClientTemplate) throws(HarnessTrouble) -> ClientHello {
    let line = StreamSession.hello(program: KlingMock.version)
    state.withLock { $0.outbox = line }
    do throws(SystemFault) {
      let thread = try Thread.run { [self] in StreamTalk(self).run(command) }
      state.withLock { $0.thread = thread }
      let poller = try Poller()
      try poller.add(news.descriptor, for: .read, token: 0)
      let end = Clock.monotonicMilliseconds + Self.greetingPatience
      var found: [Readiness] = []
      while !isGreetedOrGone {
        let left = end - Clock.monotonicMilliseconds
        if left <= 0 {
          giveUp(because: "it did not return the greeting within \(Self.greetingPatience) ms")
        }
        try poller.wait(milliseconds: left > 0 ? left : nil, into: &found)
        news.silence()
      }
    } catch {
      throw HarnessTrouble("the client: \(error)")
    }
    return try state.withLock { state throws(HarnessTrouble) in
      guard let hello = state.hello, state.absence == nil else {
        throw HarnessTrouble(state.absence ?? "the client is gone")
      }
      return hello
    }
  }

  private var isGreetedOrGone: Bool { state.withLock { $0.hello != nil || $0.absence != nil } }

  /// Hands a job over; nil if the client is gone.
  ///
  /// The bell is rung when the job is over.
  func begin(_ job: ClientJob, out folder: String, waking waiter: WakeUp) -> Int? {
    defer { bell.ring() }
    return state.withLock { state in
      guard state.absence == nil, state.refusal == nil else { return nil }
      let (number, line) = state.session.run(job, out: folder)
      state.outbox += line
      state.waiting[number] = waiter
      return number
    }
  }

  /// Whether a job was answered, or never will be.
  func isOver(_ number: Int) -> Bool {
    state.withLock { $0.answers[number] != nil || $0.absence != nil }
  }

  /// How a job that is over has ended.
  func end(of number: Int) -> ClientExit.End {
    state.withLock { state in
      if let report = state.answers[number] { return .answered(report) }
      return .crashed(state.absence ?? "the client is gone")
    }
  }

  /// Asks the client to give a job up.
  func cancel(_ number: Int) {
    state.withLock { $0.outbox += StreamSession.cancel(number) }
    bell.ring()
  }

  /// Drops what is known of a job.
  func forget(_ number: Int) {
    state.withLock { state in
      state.waiting[number] = nil
      state.answers[number] = nil
    }
  }

  /// Ends a client with which it makes no sense to go on.
  func giveUp(because reason: String) {
    state.withLock { $0.refusal = $0.refusal ?? reason }
    bell.ring()
  }

  /// Why the client is gone, or about to be.
  var absence: String {
    state.withLock { $0.absence ?? $0.refusal.map(Self.ended) ?? "the client is gone" }
  }

  /// The last that the client wrote to standard error.
  var errors: [UInt8] { state.withLock { $0.errors } }

  /// Says that nothing follows and waits for the client's end.
  func leave() {
    let thread = state.withLock { state in
      defer { state.thread = nil }
      state.outbox += StreamSession.bye
      state.isLeaving = true
      return state.thread
    }
    bell.ring()
    thread?.join()
  }

  private static func ended(_ reason: String) -> String { "the client was ended: \(reason)" }
}

/// What the one thread that talks with the client sees of it.
extension StreamClient {
  /// What there is to do for the talk.
  struct Errand {
    var lines: [UInt8]
    var isRefused: Bool
    var isLeaving: Bool
  }

  /// The bell that calls for the talk.
  var call: WakeUp { bell }

  /// Takes what is to be written.
  func takeErrand() -> Errand {
    bell.silence()
    return state.withLock { state in
      defer { state.outbox = [] }
      return Errand(
        lines: state.outbox, isRefused: state.refusal != nil, isLeaving: state.isLeaving)
    }
  }

  /// Takes what the client wrote, and wakes whom it concerns.
  func receive(_ bytes: [UInt8]) {
    let woken = state.withLock { state -> [WakeUp] in
      guard state.refusal == nil, !state.isLeaving else { return [] }
      return state.session.receive(bytes).map { event in
        switch event {
        case .greeted(let hello):
          state.hello = hello
          return news
        case .answered(let number, let report):
          state.answers[number] = report
          return state.waiting[number] ?? news
        case .broken(let fault):
          state.refusal = "\(fault)"
          return bell
        }
      }
    }
    for waiter in woken { waiter.ring() }
  }

  /// Notes that the client is gone, and wakes everybody.
  func end(_ reason: String, errors: [UInt8]) {
    let woken = state.withLock { state in
      state.absence = state.refusal.map(Self.ended) ?? reason
      state.errors = errors
      return Array(state.waiting.values)
    }
    for waiter in woken { waiter.ring() }
    news.ring()
  }
}
