import Posix
import Testing

/// `assess`, run as a user runs it, on clients that somebody might have written.
@Suite struct AssessTests {
  private static let standing = ["assess", "--clock", "polls", "--seed", "7"]

  private static func assess(_ options: [String], _ command: [String]) throws -> Program.Output {
    try Program.run(standing + options + ["--"] + command)
  }

  @Test func `a good client is told so, and the same again`() throws {
    let run = try Self.assess([], AssessedClient.command())
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "the client is done\n5 requests (4 calls, 1 download), 1 task, no callback"))
    #expect(run.output.hasSuffix("not exercised\ngood\n"))
    #expect(run.output.contains("\nkept           must    media.no_credential"))
    let again = try Self.assess([], AssessedClient.command())
    #expect(again.output == run.output)
  }

  @Test(arguments: [
    ("leaks", "media.no_credential"), ("no-credential", "auth.every_call"),
    ("polls-on", "poll.stops_at_end"), ("retries-400", "retry.not_refused"),
    ("wrong-endpoint", "poll.own_task"),
    ("no-pause", "poll.pause_after_429"), ("callback-500", "callback.answered"),
    ("new-external-id", "create.same_external_id"),
  ])
  func `a client with one defect breaks one law`(defect: String, law: String) throws {
    let run = try Self.assess(["--pace", "instant"], AssessedClient.command(defect))
    #expect(run.code == 1, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("bad: it breaks \(law)\n"), "\(run.output)")
    #expect(!run.output.contains("mock-api-key"))
  }

  @Test func `a receiver that answers is told so`() throws {
    let run = try Self.assess(["--pace", "instant"], AssessedClient.command("callback-200"))
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("\nkept           must    callback.answered"))
    #expect(run.output.contains("\nkept           should  callback.answered_soon"))
  }

  @Test func `a download that is broken off is seen, though all of it was sent`() throws {
    let run = try Self.assess([], AssessedClient.command("breaks-off"))
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("\nBROKEN         should  media.whole"))
    let strict = try Self.assess(["--strict"], AssessedClient.command("breaks-off"))
    #expect(strict.code == 1)
    #expect(strict.output.hasSuffix("bad: it breaks media.whole\n"))
  }

  @Test func `members that nobody documented are tried in a second run`() throws {
    let good = try Self.assess(["--unknown-members"], AssessedClient.command())
    #expect(good.code == 0, "\(good.output)")
    #expect(good.output.contains("\nkept           must    answer.unknown_members"))
    let once = try Self.assess([], AssessedClient.command("strict-members"))
    #expect(once.code == 0, "\(once.output)")
    let twice = try Self.assess(["--unknown-members"], AssessedClient.command("strict-members"))
    #expect(twice.code == 1)
    #expect(twice.output.hasSuffix("bad: it breaks answer.unknown_members\n"), "\(twice.output)")
  }

  @Test func `a law can be weighed otherwise or left out`() throws {
    let may = try Self.assess(
      ["--law", "media.no_credential=may"], AssessedClient.command("leaks"))
    #expect(may.code == 0)
    #expect(may.output.contains("\nBROKEN         may     media.no_credential"))
    let off = try Self.assess(
      ["--law", "media.no_credential=off"], AssessedClient.command("leaks"))
    #expect(off.code == 0)
    #expect(!off.output.contains("media.no_credential"))
  }

  @Test func `the command has the mock in its environment, under all names`() throws {
    // How the mocks of the tests wait is said by a variable, too.
    let listing = "env | grep ^KLING | grep -v READINESS | cut -d = -f 1 | sort"
    let run = try Self.assess([], ["sh", "-c", listing])
    let names = run.output.split(separator: "\n").filter { $0.hasPrefix("KLING") }
    #expect(
      names == [
        "KLINGAI_ACCESS_KEY", "KLINGAI_API_KEY", "KLINGAI_SECRET_KEY", "KLING_ACCESS_KEY",
        "KLING_API_BASE_URL", "KLING_API_KEY", "KLING_BASE_URL", "KLING_MOCK_CALLBACK_LISTEN",
        "KLING_SECRET_KEY",
      ])
  }

  @Test(arguments: [
    (["sh", "-c", "exit 7"], [], 1, "bad: the command exited with 7; no request reached the mock"),
    (["sh", "-c", "kill -9 $$"], [], 1, "bad: the command was ended by signal 9;"),
    (["sleep", "60"], ["--within", "1"], 1, "bad: the command did not end within 1 s, and was"),
    (["true"], [], 1, "bad: no request reached the mock: does the command read KLING_BASE_URL"),
  ])
  func `a command that fails, or asks for nothing, is bad`(
    command: [String], options: [String], code: Int, words: String
  ) throws {
    let run = try Self.assess(options, command)
    #expect(run.code == code)
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test(arguments: [
    (["assess"], 2, "say what to run"), (["assess", "--clock", "sun", "--", "true"], 2, "--clock"),
    (["assess", "--law", "a.b=must", "--", "true"], 2, "`kling-mock assess --laws` lists them"),
    (["assess", "--law", "media.whole=never", "--", "true"], 2, "must, should, may and off"),
    (["assess", "--", "/nowhere/at-all"], 3, "No such file or directory"),
  ])
  func `a wrong command line is told what would be right`(
    arguments: [String], code: Int, words: String
  ) throws {
    let run = try Program.run(arguments)
    #expect(run.code == code)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `options behind the dashes are the command's own`() throws {
    let run = try Self.assess([], ["echo", "--help", "--laws"])
    #expect(run.output.hasPrefix("--help --laws\n"))
  }

  @Test func `Ctrl-C ends the command's group and prints the verdict all the same`() throws {
    let child = try Program.start(
      Self.standing + [
        "--", "sh", "-c", #"curl -s "$KLING_BASE_URL/v1/x"; echo; sleep 60 & wait"#,
      ])
    let output = try Output(of: child)
    try output.read(until: { $0.contains("request_id") })
    child.signal(.interrupt)
    try output.read(until: nil)
    #expect(child.wait() == .code(130))
    #expect(
      output.text.hasSuffix("bad: the command was interrupted before its end\n"), "\(output.text)")
    #expect(output.text.contains("1 request (1 call, no download), no task"))
  }

  @Test func `every report of scenarios can be had of laws`() throws {
    let run = try Self.assess(["--report", "junit"], AssessedClient.command("leaks"))
    #expect(run.code == 1)
    #expect(run.output.contains("<testcase name=\"media.no_credential\" classname=\"assess\""))
    #expect(run.output.contains("failures=\"1\""))
  }

  @Test func `the laws are listed with their reasons and cures`() throws {
    let run = try Program.run(["assess", "--laws"])
    #expect(run.code == 0)
    #expect(run.output.contains("media.no_credential (must)\n  No credential goes to the host"))
    #expect(run.output.contains("\n  why: ") && run.output.contains("\n  fix: "))
  }
}

/// What a running program writes, as it comes.
private final class Output {
  private(set) var bytes: [UInt8] = []
  private let child: ChildProcess
  private let poller: Poller

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(of child: ChildProcess) throws {
    self.child = child
    let poller = try Poller()
    try child.withOutput { pipe throws(SystemFault) in try poller.add(pipe, for: .read, token: 1) }
    self.poller = poller
  }

  /// Reads until a condition on the text holds, or to the end.
  func read(until isEnough: ((String) -> Bool)?) throws {
    while isEnough?(text) != true {
      var found: [Readiness] = []
      try poller.wait(milliseconds: 30_000, into: &found)
      try #require(!found.isEmpty, "the program says nothing")
      let progress = try child.withOutput { pipe throws(SystemFault) in
        try pipe.read(into: &bytes, atMost: 4_096)
      }
      if progress == .ended { return }
    }
  }
}
