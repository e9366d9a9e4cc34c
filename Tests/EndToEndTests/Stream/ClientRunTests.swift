import Posix
import Testing

/// `check --client`: a process for each job, and what becomes of it.
@Suite struct ClientRunTests {
  @Test func `a client finds its world in its environment and in its arguments`() throws {
    let project = try ClientProject(["a"])
    let run = try project.check(
      client: #"""
        [ "$KLING_BASE_URL" = "$KLING_API_BASE_URL" ]
        [ "$KLING_ACCESS_KEY-$KLING_SECRET_KEY" = "$KLINGAI_ACCESS_KEY-$KLINGAI_SECRET_KEY" ]
        [ "$KLING_API_KEY" = "$KLINGAI_API_KEY" ]
        [ "$KLING_MOCK_SCENARIO" = job/a ]
        [ "$KLING_MOCK_DEADLINE_MS" = 60000 ]
        [ -z "${KLING_MOCK_CALLBACK_LISTEN:-}" ]
        [ -d "$KLING_MOCK_OUT" ]
        ! grep -q expect "$KLING_MOCK_GOAL"
        curl -sSf -o /dev/null -H "Authorization: Bearer $KLINGAI_API_KEY" \
          -d "$(sed -n 's/.*"input": *\({[^}]*}\).*/\1/p' "$KLING_MOCK_GOAL")" \
          "$KLING_API_BASE_URL/v1/videos/text2video"
        """#)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let templates = try Program.run(
      [
        "check", "--client",
        #"curl -sSf -o /dev/null -H "Authorization: Bearer {api_key}" -d "{input}" {base_url}/v1/videos/text2video"#,
      ] + project.folders)
    #expect(templates.code == 0, "\(templates.output)\(templates.errors)")
  }

  @Test func `the whole group of a client ends with it`() throws {
    let project = try ClientProject(["a"], hasty: ["a"])
    let mark = try project.write("", to: "mark")
    // Both leave something behind that would write the mark a second later.
    let late = "(sleep 1; echo late >\(mark)) >/dev/null 2>&1 &"
    let left = try project.check(client: late + "exit 0")
    let hung = try project.check(client: late + "sleep 60")
    #expect(left.code == 1)
    #expect(hung.output.contains("did not finish within 300 ms"))
    let wait = try ChildProcess(
      ChildProcess.Command(["sleep", "1.2"], environment: Environment.all))
    _ = wait.wait()
    #expect(try FileSystem.read(mark, limit: 10) == [])
  }

  @Test func `a client that crashes is trouble, and its words are kept`() throws {
    let run = try ClientProject(["a"]).check(client: "echo out; echo err >&2; kill -11 $$")
    #expect(run.code == 3)
    #expect(
      run.output.hasPrefix(
        """
        ERROR job/a: the client was ended by signal 11
            stdout | out
            stderr | err

        """))
  }

  @Test func `a client that floods is cut to its last words`() throws {
    let run = try ClientProject(["a"]).check(
      client: "i=0; while [ $i -lt 3000 ]; do echo \"line $i\" >&2; i=$((i + 1)); done; exit 1")
    #expect(run.code == 1)
    #expect(run.output.contains("    stderr | …\n    stderr | line 2960\n"))
    #expect(run.output.contains("    stderr | line 2999\n"))
  }

  @Test func `a report that contradicts the goal is a finding`() throws {
    let run = try ClientProject(["a"]).check(
      client: #"""
        curl -sSf -o /dev/null -H "Authorization: Bearer $KLING_API_KEY" -d '{"prompt": "Rain."}' \
          "$KLING_BASE_URL/v1/videos/text2video"
        echo '{"outcome": "failed", "error": {"code": 1301}}' >"$KLING_MOCK_OUT/result.json"
        """#)
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        "must report [2026-03]: must finish the job, but reports a failure: code 1301\n"))
  }

  @Test(arguments: [("--client", 130, Signals.Ending.interrupt), ("--stream", 143, .terminate)])
  func `a request to end takes the clients along`(
    mode: String, code: Int, signal: Signals.Ending
  ) throws {
    let project = try ClientProject(["a", "b"])
    let pipe = try project.write("", to: "ready")
    let script = try project.write(
      """
      [ \(mode) = --client ] || { read -r message; echo '{"type":"hello","version":1}'; read -r message; }
      echo $$ >\(pipe)
      sleep 60
      """, to: "client.sh")
    let check = try Program.start(
      ["check", mode, "sh \(script)", "--jobs", "1"] + project.folders)
    while try FileSystem.read(pipe, limit: 100).isEmpty {
      _ = try ChildProcess(ChildProcess.Command(["sleep", "0.02"], environment: Environment.all))
        .wait()
    }
    check.signal(signal)
    #expect(check.wait() == .code(code))
    let client =
      String(decoding: try FileSystem.read(pipe, limit: 100), as: UTF8.self)
      .split(separator: "\n").first ?? ""
    #expect(!FileSystem.exists("/proc/\(client)/fd"), "client \(client) is still there")
  }

  @Test func `nothing is left of the folders of clients`() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["check", "client", "--client", "true"], environment: ["TMPDIR": folder.path])
    #expect(run.code == 1)
    #expect(try FileSystem.list(folder.path) == [])
    #expect(!FileSystem.exists(folder.path + "/kling-mock"))
  }
}
