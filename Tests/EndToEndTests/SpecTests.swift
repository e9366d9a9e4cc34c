import StrictJSON
import Testing

/// `spec`: the catalogue as people and tools read it.
@Suite struct SpecTests {
  private func objects(_ arguments: String...) throws -> [JSON] {
    let run = try Program.run(["spec"] + arguments + ["--format", "json"])
    #expect(run.code == 0, "\(run.errors)")
    let list = try #require(try JSON(parsing: run.output).array)
    // One object a line, between the lines of the brackets.
    #expect(run.output.split(separator: "\n").count == list.count + 2)
    return list
  }

  private func row(_ objects: [JSON], _ wanted: JSONObject) throws -> JSON {
    try #require(
      objects.first { object in wanted.members.allSatisfy { object[$0.name] == $0.value } },
      "no row has \(JSON.object(wanted).text())")
  }

  @Test(arguments: ["endpoints", "rules", "models", "errors", "prices"])
  func `every topic is a table in every format`(topic: String) throws {
    let text = try Program.run(["spec", topic])
    let markdown = try Program.run(["spec", topic, "--format", "markdown"])
    let rows = try objects(topic)
    #expect(!rows.isEmpty)
    #expect((text.code, markdown.code) == (0, 0))
    // A line for the titles, and one more below them in Markdown.
    #expect(text.output.split(separator: "\n").count == rows.count + 1)
    let lines = markdown.output.split(separator: "\n")
    #expect(lines.count == rows.count + 2)
    #expect(lines.allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
    #expect(!text.output.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }

  @Test func `an edition leaves out what does not hold in it`() throws {
    let early = try objects("endpoints", "--edition", "2026-03")
    #expect(early.contains { $0["name"] == "text2video.create" })
    #expect(!early.contains { $0["name"] == "tasks.list" })
    let rules = try objects("rules", "--edition", "2026-03").compactMap { $0["id"]?.string }
    #expect(!rules.contains("unified.contents.required"))
    #expect(!rules.contains("cap.mode.4k"))
    #expect(rules.contains("text2video.mode.enum"))
    #expect(rules.contains("auth.jwt.exp"))
    #expect(try !objects("models", "--edition", "2026-03").contains { $0["retired"] != nil })
  }

  @Test func `without an edition, equal rows stand once with their editions`() throws {
    let calls = try objects("endpoints")
    let tasks = try row(calls, ["name": "tasks.list", "credential": "API key"])
    #expect(tasks["editions"] == ["2026-09"])
    #expect(try row(calls, ["name": "omni-video.get"])["editions"] == ["2026-03", "2026-09"])
  }

  @Test func `a retired model is marked, and has no price`() throws {
    let models = try objects("models", "--edition", "2026-09")
    #expect(try row(models, ["model": "kling-v1-5", "makes": "clips"])["retired"] == true)
    let current = try row(models, ["model": "kling-v3", "makes": "clips"])
    #expect(current["retired"] == nil)
    #expect(current["modes"] == ["std 720p", "pro 1080p", "4k"])
    #expect(current["endpoints"]?.array?.contains("text-to-video/kling-3.0") == true)
    let prices = try objects("prices", "--edition", "2026-09")
    #expect(!prices.contains { $0["model"] == "kling-v1-5" && $0["endpoint"] != "video-extend" })
  }

  @Test(
    arguments: [
      (["endpoint": "text2video", "model": "kling-v3", "mode": "std"], "0.6", "second"),
      (
        [
          "endpoint": "text2video", "model": "kling-v2-6", "mode": "pro",
          "condition": "with sound",
        ], "1", "second"
      ),
      (
        [
          "endpoint": "omni-video", "model": "kling-video-o1", "mode": "pro",
          "condition": "with a clip",
        ], "1.2", "second"
      ),
      (["endpoint": "text-to-video/kling-3.0-turbo", "mode": "1080p"], "1", "second"),
      (["endpoint": "motion-control", "model": "kling-v2-6", "mode": "std"], "0.5", "second"),
      (["endpoint": "omni-image", "mode": "4k"], "16", "picture"),
      (["endpoint": "try-on", "pack": "try-on"], "1", "picture"),
      (["endpoint": "image-recognize"], "0.1", "call"),
      (["endpoint": "effects"], "2", "call"),
    ] as [(JSONObject, String, String)])
  func `prices are those of the vendor's table`(
    wanted: JSONObject, units: String, basis: String
  ) throws {
    let price = try row(try objects("prices", "--edition", "2026-09"), wanted)
    #expect(price["units"]?.text() == units)
    #expect(price["per"] == .string(basis))
  }

  @Test func `the table of errors names the rules on requests that answer so`() throws {
    let errors = try objects("errors")
    #expect(try row(errors, ["code": 0])["rules"] == nil)
    let expired = try row(errors, ["code": 1004])
    #expect(
      expired == [
        "status": 401, "code": 1004, "meaning": "token expired", "rules": ["auth.jwt.exp"],
      ])
  }

  @Test func `a difference of editions tells what each of them has alone`() throws {
    let differences = try objects("rules", "--diff", "2026-03", "2026-09")
    #expect(
      try row(differences, ["id": "text2video.mode.enum", "differs_in": "values"])["2026-09"]
        == ["4k"])
    #expect(
      try row(differences, ["id": "cap.mode.4k", "differs_in": "presence"])["2026-03"] == [])
    #expect(
      try row(differences, ["id": "omni-video.multi_shot.no_end_frame"])["2026-03"] == ["holds"])
    #expect(
      try row(
        differences,
        ["id": "omni-video.image_list.o1_frames_with_many", "differs_in": "words"])["2026-09"]?
        .array?.count == 1)
    #expect(!differences.contains { $0["id"] == "text2video.duration.enum" })
    let backwards = try objects("rules", "--diff", "2026-09", "2026-03")
    #expect(backwards.count == differences.count)
    #expect(try objects("rules", "--diff", "2026-09", "2026-09").isEmpty)
  }

  @Test func `rules have what tools read`() throws {
    let rule = try row(try objects("rules"), ["id": "text2video.duration.enum"])
    #expect(rule["kind"] == "refuses")
    #expect(rule["proofs"]?.array?.isEmpty == false)
    let outside = try row(try objects("rules"), ["id": "ratelimit.backoff"])
    #expect(outside["kind"] == "outside")
    #expect(outside["reason"]?.string?.isEmpty == false)
  }

  @Test(arguments: [
    ([], "one of endpoints, rules, models, errors, prices"),
    (["price"], "one of endpoints, rules, models, errors, prices"),
    (["rules", "models"], "say what to print"),
    (["models", "--format", "xml"], "--format is one of text, json, markdown, not 'xml'"),
    (["models", "--edition", "2024-01"], "--edition is one of 2026-03, 2026-09"),
    (["rules", "--diff"], "--diff compares the rules of two editions"),
    (["rules", "--diff", "2026-03"], "rules --diff 2026-03 2026-09"),
    (["models", "--diff", "2026-03", "2026-09"], "--diff compares the rules"),
    (["rules", "--diff", "2026-03", "soon"], "--diff is one of 2026-03, 2026-09, not 'soon'"),
    (["rules", "--diff", "2026-03", "2026-09", "--edition", "2026-03"], "leave --edition out"),
    (["rules", "--scenarios", "/nowhere"], "'/nowhere' is no folder"),
  ])
  func `a wrong command line is told what would be right`(
    arguments: [String], message: String
  ) throws {
    let run = try Program.run(["spec"] + arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `the help names every topic`() throws {
    let help = try Program.run(["spec", "--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("endpoints|rules|models|errors|prices"))
    #expect(help.output.contains("rules --diff EDITION EDITION"))
  }
}
