import Testing

/// Which scenarios `check` runs, and what it makes of those that are known to fail.
@Suite struct SelectionTests {
  private static let names = ["a", "b", "c", "d"]

  private static func list(_ options: [String]) throws -> Program.Output {
    let project = try ClientProject(names)
    return try Program.run(["check", "--list"] + options + project.folders)
  }

  @Test(arguments: [
    ([], "job/a\njob/b\njob/c\njob/d\n"), (["job/b"], "job/b\n"),
    (["--run", "*/a", "--run", "job/d"], "job/a\njob/d\n"), (["--skip", "**/[abc]"], ""),
    (["--skip", "job/c", "--skip", "**/a"], "job/b\njob/d\n"),
    (["job", "--run", "*/a"], "job/a\n"),
  ])
  func `the list shows what would be run`(options: [String], names: String) throws {
    let run = try Self.list(options)
    if names.isEmpty {
      #expect(run.code == 2)
      #expect(run.errors.contains("'**/[abc]' is no scenario"))
    } else {
      #expect(run.code == 0)
      #expect(run.output == names)
    }
  }

  @Test func `shards cover everything once`() throws {
    let parts = try (1...3).map { try Self.list(["--shard", "\($0)/3"]) }
    #expect(parts.allSatisfy { $0.code == 0 })
    let names = parts.flatMap { $0.output.split(separator: "\n") }.sorted()
    #expect(names == ["job/a", "job/b", "job/c", "job/d"])
    #expect(try Self.list(["--shard", "4/3"]).code == 2)
  }

  @Test func `leaving out everything is a slip`() throws {
    let run = try Self.list(["--skip", "**"])
    #expect(run.code == 2)
    #expect(run.errors.contains("leave nothing to do"))
  }

  @Test func `known failures must fail, and are no longer told`() throws {
    let project = try ClientProject(["a", "b"])
    let client =
      #"[ "$KLING_MOCK_SCENARIO" = job/b ] || exit 0; curl -sSf -o /dev/null -H "Authorization: Bearer $KLING_API_KEY" -d '{"prompt": "Rain."}' "$KLING_BASE_URL/v1/videos/text2video""#
    let known = try project.write("job/a  # never creates, issue 9\n", to: "known.txt")
    let good = try project.check(client: client, ["--known-failing", known])
    #expect(good.code == 0)
    #expect(
      good.output == """
        known job/a: never creates, issue 9
        pass  job/b
        1 passed, 0 failed, 1 failed as known (0 rows, 0 steps, 1 exchanges)

        """)
    let all = try project.write("**  # everything\n", to: "all.txt")
    let unexpected = try project.check(client: client, ["--known-failing", all])
    #expect(unexpected.code == 4)
    #expect(unexpected.output.contains("PASS  job/b, which is listed as failing: everything\n"))
    #expect(try project.check(client: client, ["--known-flaky", all]).code == 0)
    let stray = try project.write("job/a  # x\njob/z  # gone\n", to: "stray.txt")
    let unused = try project.check(client: client, ["--known-failing", stray])
    #expect(unused.code == 4)
    #expect(unused.errors.contains("stray.txt:2: 'job/z' is no scenario"))
    let unfit = try project.write("job/a\n", to: "unfit.txt")
    let refused = try project.check(client: client, ["--known-flaky", unfit])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("unfit.txt:1:6: 'job/a' has no reason"))
  }

  @Test func `what a client cannot do is skipped, and the file is read with care`() throws {
    let project = try ClientProject(["a"])
    let can = try project.write(
      #"{"format": "kling-mock capabilities 1", "endpoints": ["image2video"]}"#, to: "can.json")
    let skipped = try project.check(client: "exit 1", ["--capabilities", can])
    #expect(skipped.code == 0)
    #expect(skipped.output.hasPrefix("skip  job/a: the client does not know the endpoint"))
    let slip = try project.write(
      "{\"format\": \"kling-mock capabilities 1\",\n \"endpoints\": [\"image3video\"]}",
      to: "s.json")
    let refused = try project.check(client: "exit 1", ["--capabilities", slip])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("s.json:2:16: /endpoints/0 is 'image3video', which is no"))
  }
}
