import Testing

/// `check --stream` with clients that break the protocol, crash, or hang: each is told apart.
@Suite struct BrokenStreamTests {
  /// What becomes of three jobs if the client is gone while it has the first.
  private static func gone(_ reason: String) -> String {
    """
    ERROR job/a: \(reason)
    NONE  job/b: not run, since \(reason)
    NONE  job/c: not run, since \(reason)
    0 passed, 0 failed, 1 could not be run, 2 not begun (0 rows, 0 steps, 0 exchanges)

    """
  }

  private static let ended = "the client was ended: line 2 of its output"

  @Test(arguments: [
    ("hello; read -r message; exit 3", "the client exited with code 3"),
    ("hello; read -r message; exit 0", "the client exited with code 0"),
    ("hello; read -r message; kill -9 $$", "the client exited by signal 9"),
    (
      "hello; read -r message; exec >&-; sleep 60",
      "the client closed its standard output and went on running"
    ),
    (
      "hello; read -r message; echo creating a task; sleep 60",
      ended
        + " is no message but \"creating a task\" (expected a value, found 'c' at line 1, column 1)"
        + "; standard output belongs to the protocol, logs go to standard error"
    ),
    (
      #"hello; read -r message; echo '{"type":"result","seq":"1","outcome":"ok"}'; sleep 60"#,
      ended + ": /seq must be a whole number from 0 to 2147483647, not a string"
    ),
    (
      #"hello; read -r message; echo '{"type":"result","seq":7,"outcome":"ok"}'; sleep 60"#,
      ended
        + ": /seq is 7, which nothing was asked under; repeat the 'seq' of the run message"
    ),
    (
      "hello; read -r message; head -c 3000000 /dev/zero | tr '\\0' x; sleep 60",
      ended
        + " is longer than 1048576 bytes; a message is one line, ended by a line feed, and files "
        + "are named, not sent"
    ),
    (
      "hello; read -r message; while :; do echo; done",
      ended
        + " is no message but \"\" (expected a value, found the end of the text at line 1, column 1)"
        + "; standard output belongs to the protocol, logs go to standard error"
    ),
  ])
  func `a client that goes wrong ends the run, and says why`(
    script: String, reason: String
  ) throws {
    let run = try ClientProject().check(stream: script, ["--jobs", "1"])
    #expect(run.code == 3)
    #expect(run.output == Self.gone(reason), "\(run.errors)")
  }

  @Test func `a second answer is one too many`() throws {
    let run = try ClientProject().check(
      stream:
        "hello; read -r message; create; printf '%s\\n' \"$(answer ok; answer ok)\"; sleep 60",
      ["--jobs", "1"])
    #expect(run.code == 3)
    let reason =
      "the client was ended: line 3 of its output: /seq is 1, which was answered before; "
      + "answer each run message once"
    #expect(
      run.output == """
        pass  job/a
        NONE  job/b: not run, since \(reason)
        NONE  job/c: not run, since \(reason)
        1 passed, 0 failed, 2 not begun (0 rows, 0 steps, 1 exchanges)

        """)
  }

  @Test(arguments: [
    (
      #"echo '{"type":"hello","version":2}'; sleep 60"#,
      "the client was ended: line 1 of its output: /version is 2, and this program speaks 1"
    ),
    (
      #"echo '{"type":"result","seq":1,"outcome":"ok"}'; sleep 60"#,
      "the client was ended: line 1 of its output is a 'result' before its 'hello'; "
        + "return the greeting before anything else"
    ),
    ("exit 7", "the client exited with code 7"),
    (
      "echo Usage: client.sh; sleep 60",
      "the client was ended: line 1 of its output is no message but \"Usage: client.sh\" (expected a"
        + " value, found 'U' at line 1, column 1); standard output belongs to the protocol, logs go"
        + " to standard error"
    ),
  ])
  func `a client that cannot be greeted ends the run before it begins`(
    script: String, reason: String
  ) throws {
    let run = try ClientProject(["a"]).check(stream: script)
    #expect(run.code == 3)
    #expect(run.output == "")
    #expect(run.errors == "kling-mock check: \(reason)\n")
  }

  @Test func `a program that is not there is no client`() throws {
    let run = try Program.run(["check", "--stream", "/nonexistent/client"])
    #expect(run.code == 3)
    #expect(run.errors.contains("/nonexistent/client: No such file or directory"))
  }

  @Test func `a job that takes too long is given up, and the next one begins`() throws {
    let project = try ClientProject(hasty: ["b"])
    let run = try project.check(
      stream: #"""
        hello
        while read -r message; do
          case $(member type)$(member scenario) in
          runjob/b) ;;
          run*) create; answer ok ;;
          cancel) answer failed ;;
          esac
        done
        """#, ["--jobs", "1"])
    #expect(run.code == 1)
    #expect(
      run.output.contains("FAIL  job/b\n  must exit [2026-03]: did not finish within 300 ms\n"))
    #expect(run.output.contains("pass  job/a\n"))
    #expect(run.output.contains("pass  job/c\n"))
  }

  @Test func `a client that does not even give up is ended`() throws {
    let project = try ClientProject(["a", "b"], hasty: ["a"])
    let run = try project.check(stream: "hello; sleep 60 & wait", ["--jobs", "1"])
    #expect(run.code == 3)
    #expect(
      run.output.contains("FAIL  job/a\n  must exit [2026-03]: did not finish within 300 ms\n"))
    #expect(
      run.output.contains(
        "NONE  job/b: not run, since the client was ended: it did not answer within 5000 ms that "
          + "it has given up job/a\n"))
  }

  @Test func `the last words of a crashed client are kept`() throws {
    let run = try ClientProject(["a"]).check(
      stream: "hello; read -r message; echo 'Traceback: it broke' >&2; exit 1")
    #expect(run.code == 3)
    #expect(run.output.contains("ERROR job/a: the client exited with code 1\n"))
    #expect(run.output.contains("    stderr | Traceback: it broke\n"))
    #expect(run.errors == "Traceback: it broke\n")
  }

  @Test func `a client that stays after bye is ended`() throws {
    let run = try ClientProject(["a"]).check(
      stream: "hello; read -r message; create; answer ok; sleep 60")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}
