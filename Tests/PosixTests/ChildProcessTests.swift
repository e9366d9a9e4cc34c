import Posix
import Testing

@Suite struct ChildProcessTests {
  private func command(_ script: String) -> ChildProcess.Command {
    var command = ChildProcess.Command(
      ["sh", "-c", script], environment: Environment.all + [("ADDED", "here and there")])
    command.output = .piped
    command.errors = .piped
    return command
  }

  /// Everything that comes out of a pipe until its end.
  private func drain(
    _ use: ((borrowing Descriptor) throws(SystemFault) -> Bool) throws(SystemFault) -> Bool?,
    _ poller: Poller
  ) throws -> String {
    var bytes: [UInt8] = []
    var found: [Readiness] = []
    _ = try use { (pipe: borrowing Descriptor) throws(SystemFault) -> Bool in
      try poller.add(pipe, for: .read, token: 1)
      while true {
        try poller.wait(milliseconds: 10_000, into: &found)
        if try pipe.read(into: &bytes, atMost: 4_096) == .ended { break }
      }
      poller.forget(pipe)
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a program gets its environment and directory and gives output and code`() throws {
    var command = command("echo $ADDED; pwd; echo oops >&2; exit 3")
    command.directory = "/usr"
    let child = try ChildProcess(command)
    let poller = try Poller()
    #expect(try drain(child.withOutput, poller) == "here and there\n/usr\n")
    #expect(try drain(child.withErrors, poller) == "oops\n")
    #expect(child.wait() == .code(3))
    #expect(child.poll() == .code(3))
  }

  @Test func `a program reads what it is sent until the end`() throws {
    var command = command("tr a-z A-Z")
    command.input = .piped
    let child = try ChildProcess(command)
    let sent = try child.withInput { (pipe) throws(SystemFault) in
      try pipe.write(Array("hello".utf8))
    }
    #expect(sent == .moved(5))
    child.closeInput()
    #expect(try drain(child.withOutput, try Poller()) == "HELLO")
    #expect(child.wait() == .code(0))
  }

  @Test func `a group is ended with everything in it`() throws {
    let child = try ChildProcess(command("sleep 600 & echo started; sleep 600; echo never"))
    let poller = try Poller()
    var output: [UInt8] = []
    try child.withOutput { (pipe) throws(SystemFault) in
      try poller.add(pipe, for: .read, token: 1)
      var found: [Readiness] = []
      try poller.wait(milliseconds: 10_000, into: &found)
      _ = try pipe.read(into: &output, atMost: 100)
      poller.forget(pipe)
    }
    #expect(output == Array("started\n".utf8))
    #expect(child.poll() == nil)
    child.signal(.terminate)
    #expect(child.wait() == .signal(15))
    // The pipe ends only when the last process that holds it has gone.
    #expect(try drain(child.withOutput, poller) == "")
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `an end is seen before it is taken, so that the group can still be ended`(
    mechanism: Poller.Mechanism
  ) throws {
    let child = try ChildProcess(command("sleep 600 & exit 3"))
    let poller = try Poller(mechanism)
    let isTold = try child.withEnding { (ending) throws(SystemFault) in
      try poller.add(ending, for: .read, token: 1)
      var found: [Readiness] = []
      while !child.hasEnded { try poller.wait(milliseconds: 10_000, into: &found) }
      poller.forget(ending)
      return true
    }
    while isTold == nil, !child.hasEnded {}
    child.destroy()
    #expect(child.wait() == .code(3))
    #expect(child.hasEnded)
    #expect(try drain(child.withOutput, poller) == "")
  }

  @Test func `what cannot be started says so`() throws {
    let missing = ChildProcess.Command(["/nonexistent/program"], environment: [])
    #expect(throws: SystemFault("posix_spawn", on: "/nonexistent/program", number: 2)) {
      try ChildProcess(missing)
    }
    #expect(throws: SystemFault.self) {
      try ChildProcess(ChildProcess.Command([], environment: []))
    }
  }

  @Test func `requests to end come as bytes of a pipe`() async throws {
    await #expect(processExitsWith: .success) {
      let pipe = try Signals.watchEndings()
      Signals.ignoreBrokenPipes()
      let me = Program.identifier
      let script = "kill -PIPE \(me); kill -INT \(me); kill -TERM \(me)"
      let child = try ChildProcess(ChildProcess.Command(["sh", "-c", script], environment: []))
      precondition(child.wait() == .code(0))
      var endings = try Signals.read(pipe)
      let poller = try Poller()
      try poller.add(pipe, for: .read, token: 1)
      var found: [Readiness] = []
      while endings.count < 2 {
        try poller.wait(milliseconds: 10_000, into: &found)
        endings += try Signals.read(pipe)
      }
      precondition(Set(endings) == [.interrupt, .terminate], "both requests come")
    }
  }
}
