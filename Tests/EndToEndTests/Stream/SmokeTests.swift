import Testing

/// `check --smoke`: what somebody sees who tries an adapter for the first time.
@Suite struct SmokeTests {
  @Test(arguments: [
    ["--client", "python3 scenarios/clients/client.py"],
    ["--stream", "python3 scenarios/clients/stream.py", "--jobs", "8"],
  ])
  func `the clients to copy are good`(options: [String]) throws {
    let run = try Program.run(["check", "--smoke"] + options)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("all good: now try `kling-mock check` without --smoke\n"))
    let names = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(names.suffix(4).prefix(3) == ["generate", "refused", "failed"])
  }

  @Test func `a client that sends nothing is told where the server is`() throws {
    let run = try Program.run(["check", "--smoke", "--client", "true"])
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("generate  BAD       Create the task"))
    #expect(run.output.contains("did not save clip.mp4"))
    #expect(run.output.contains("does it take the server from KLING_BASE_URL?"))
    #expect(run.output.contains("a failure is reported by exiting with anything but 0"))
    #expect(run.output.contains("0 of 3 good; when nothing works, the first line that is BAD"))
  }

  @Test func `a client without a credential is told which one to send`() throws {
    let run = try Program.run([
      "check", "--smoke", "--client", "curl -sS -d {input} {base_url}/v1/videos/text2video",
    ])
    #expect(run.code == 1)
    #expect(
      run.output.contains("every request was refused for its credential: send 'Authorization"))
  }

  @Test func `a client that does not know the greeting is told what it is`() throws {
    let run = try Program.run(["check", "--smoke", "--stream", "echo Hello."])
    #expect(run.code == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("standard output belongs to the protocol"))
    #expect(run.errors.contains("  {\"type\":\"hello\",\"version\":1}\n"))
  }

  @Test func `smoke is about clients`() throws {
    let run = try Program.run(["check", "--smoke"])
    #expect(run.code == 2)
    #expect(run.errors.contains("--smoke is about a client"))
  }
}
