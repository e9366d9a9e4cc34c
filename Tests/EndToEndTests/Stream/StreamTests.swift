import Testing

/// `check --stream` with clients that keep the protocol.
@Suite struct StreamTests {
  private static let good = #"""
    hello
    while read -r message; do
      case $(member type) in
      run) create && answer ok ;;
      bye) exit 0 ;;
      esac
    done
    """#

  @Test func `a client that stays does one job after another`() throws {
    let project = try ClientProject()
    let run = try project.check(stream: Self.good)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(
      run.output == """
        pass  job/a
        pass  job/b
        pass  job/c
        3 passed, 0 failed (0 rows, 0 steps, 3 exchanges)

        """)
    #expect(run.errors == "")
  }

  @Test func `answers may come in any order`() throws {
    let run = try ClientProject().check(
      stream: #"""
        hello 3
        read -r one; read -r two; read -r three
        for message in "$three" "$one" "$two"; do create; done
        for message in "$two" "$three" "$one"; do answer ok; done
        read -r message
        """#, ["--jobs", "8"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test func `the same bytes come out whatever the number of jobs`() throws {
    let project = try ClientProject((0..<12).map { "job-\($0)" })
    // Every job fails in the same way, so that there is much to print.
    let script = #"""
      hello 8
      while read -r message; do
        [ "$(member type)" = bye ] && exit
        echo "working on $(member scenario)" >&2
        answer ok
      done
      """#
    let one = try project.check(stream: script, ["--jobs", "1"])
    let eight = try project.check(stream: script, ["--jobs", "8"])
    #expect(one.code == 1)
    #expect(one.output == eight.output)
    let exec = #"echo "$KLING_BASE_URL $KLING_MOCK_OUT" >&2; exit 1"#
    let alone = try project.check(client: exec, ["--jobs", "1"])
    let crowd = try project.check(client: exec, ["--jobs", "8"])
    #expect(alone.code == 1)
    #expect(alone.output == crowd.output)
    #expect(alone.output.contains("    stderr | <server> <out>\n"))
  }

  @Test func `a client may leave jobs out and say why`() throws {
    let run = try ClientProject().check(
      stream: #"""
        hello
        while read -r message; do
          case $(member scenario) in
          job/a) create; answer ok ;;
          job/b) printf '{"type":"result","seq":%s,"outcome":"skipped","reason":"no rain","issue_url":"https://i/1"}\n' "$(member seq)" ;;
          job/c) printf '{"type":"result","seq":%s,"outcome":"errored","message":"KeyError","trace":"line 1"}\n' "$(member seq)" ;;
          esac
        done
        """#)
    #expect(run.code == 3)
    #expect(
      run.output == """
        pass  job/a
        skip  job/b: the client: no rain (https://i/1)
        ERROR job/c: the client: KeyError
            stderr | line 1
        1 passed, 0 failed, 1 skipped, 1 could not be run (0 rows, 0 steps, 1 exchanges)

        """)
  }

  @Test func `what a client writes to standard error passes through`() throws {
    let run = try ClientProject(["a"]).check(
      stream: "echo starting >&2\n" + Self.good)
    #expect(run.code == 0)
    #expect(run.errors == "starting\n")
  }

  @Test func `a client that cannot do enough is told so at once`() throws {
    let script = #"""
      read -r message
      printf '{"type":"hello","version":1,"capabilities":{"endpoints":["omni-*"]}}\n'
      read -r message
      """#
    let project = try ClientProject(["a"])
    let skipped = try project.check(stream: script)
    #expect(skipped.code == 0)
    #expect(
      skipped.output.hasPrefix("skip  job/a: the client does not know the endpoint 'text2video'\n"))
    let required = try project.check(stream: script, ["--require-capability", "text2video"])
    #expect(required.code == 1)
    #expect(required.errors.contains("does not say that it can do 'text2video'"))
    #expect(required.output == "")
  }

  @Test func `the adapter to copy passes`() throws {
    let run = try Program.run(
      [
        "check", "client", "--skip", "client/storms/**", "--jobs", "8",
        "--stream", "python3 scenarios/clients/stream.py",
      ])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("skip  client/callbacks/"))
    #expect(run.output.contains("the client does not 'receive'\n"))
    let lines = run.output.split(separator: "\n").dropLast()
    #expect(lines.count > 40 && lines.allSatisfy { $0.hasPrefix("pass") || $0.hasPrefix("skip") })
  }

  @Test(arguments: [
    (["--stream", "x {goal}"], "nothing can be filled in for '{goal}'"),
    (["--stream", "x", "--client", "y"], "--client and --stream exclude each other"),
    (["--stream", "x", "--update"], "--update records what the mock says"),
    (["--stream", " "], "the command is empty"),
    (["--capabilities", "x"], "--capabilities is about a client"),
  ])
  func `options that do not go together are refused`(options: [String], message: String) throws {
    let run = try Program.run(["check"] + options)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
