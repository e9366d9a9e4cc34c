import Posix
import Testing

/// `check`, run on the project's own scenarios and on spoiled copies of them.
@Suite struct CheckTests {
  @Test func `one changed character of a golden is shown in the diff`() throws {
    let folder = try Folder()
    let golden = try folder.copy(
      "golden/text2video/limits.json", to: "golden/text2video/limits.json")
    try folder.write(
      golden.replacing("duration value '16' is invalid", with: "duration value '17' is invalid"),
      to: "golden/text2video/limits.json")
    let run = try Program.run([
      "check", "text2video/limits", "--golden", folder.path + "/golden",
    ])
    #expect(run.code == 1)
    #expect(run.output.contains("\n    -    {\"case\": \"duration/too-long\""))
    #expect(run.output.contains("expected \"duration value '17' is invalid\""))
    #expect(run.output.contains("curl -sS \"$KLING_BASE_URL\"'/v1/videos/text2video'"))
    #expect(!run.output.contains("sk-"))
  }

  @Test func `the same bytes come out whatever the number of jobs`() throws {
    let one = try Program.run(["check", "requests", "text2video", "--repeat", "2", "--jobs", "1"])
    let four = try Program.run(["check", "requests", "text2video", "--repeat", "2", "--jobs", "4"])
    #expect(one.code == 0, "\(one.output)\(one.errors)")
    #expect(one.output == four.output)
  }

  @Test func `a row passes for its own reason only`() throws {
    let folder = try Folder()
    let scenario = try folder.copy(
      "scenarios/text2video/camera.json", to: "scenarios/text2video/camera.json")
    try folder.write(
      scenario.replacing(
        #""breaks": "text2video.camera_control.config_one""#,
        with: #""breaks": "text2video.camera_control.config_zero""#),
      to: "scenarios/text2video/camera.json")
    let run = try Program.run(["check", "--scenarios", folder.path + "/scenarios"])
    #expect(run.code == 1)
    #expect(run.output.contains("must be refused by text2video.camera_control.config_zero"))
  }

  @Test(arguments: [
    (#""format": "kling-mock scenario 1""#, #""format": "kling-mock scenario 9""#, ":2:"),
    (#""cases": {"#, #""casis": {"#, "casis"),
    (
      #""breaks": "text2video.mode.enum""#, #""breaks": "text2video.mood.enum""#,
      "text2video.mood.enum"
    ),
    (#""rows": ["#, #""rows": [,"#, ":8:"),
  ])
  func `a scenario that cannot be read is told where and what`(
    old: String, new: String, message: String
  ) throws {
    let folder = try Folder()
    let scenario = try folder.copy(
      "scenarios/text2video/limits.json", to: "scenarios/text2video/limits.json")
    try folder.write(scenario.replacing(old, with: new), to: "scenarios/text2video/limits.json")
    let run = try Program.run(["check", "--scenarios", folder.path + "/scenarios"])
    #expect(run.code == 2)
    #expect(run.errors.contains("scenarios/text2video/limits.json:"), "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a golden without a scenario, and a scenario without a golden, are stale`() throws {
    let folder = try Folder()
    _ = try folder.copy("scenarios/text2video/stuck.json", to: "scenarios/text2video/stuck.json")
    _ = try folder.copy("golden/text2video/stuck.json", to: "golden/text2video/gone.json")
    let folders = ["--scenarios", folder.path + "/scenarios", "--golden", folder.path + "/golden"]
    let run = try Program.run(["check"] + folders)
    #expect(run.code == 4)
    #expect(run.errors.contains("text2video/gone"))
    #expect(run.output.contains("there is no golden"))
    let update = try Program.run(["check", "--update=missing"] + folders)
    #expect(update.code == 4)
    #expect(FileSystem.exists(folder.path + "/golden/text2video/stuck.json"))
    let refused = try Program.run(["check", "--update"] + folders, environment: ["CI": "true"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("CI"))
  }

  @Test func `a client that is a shell script passes, and a broken one is caught`() throws {
    let good = try Program.run(
      ["check", "client/looks", "--client", "sh scenarios/clients/client.sh"])
    #expect(good.code == 0, "\(good.output)\(good.errors)")
    let idle = try Program.run(["check", "client/looks", "--client", "true"])
    #expect(idle.code == 1)
  }

  @Test func `a server elsewhere is checked like a fresh one`() throws {
    let server = try RunningServer()
    let run = try Program.run([
      "check", "text2video", "requests", "--server", "http://\(server.address)",
    ])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test func `the junit report goes to its file`() throws {
    let folder = try Folder()
    let path = folder.path + "/report.xml"
    let run = try Program.run(["check", "requests", "--report", "junit=\(path)"])
    #expect(run.code == 0)
    #expect(run.output == "")
    let report = String(decoding: try FileSystem.read(path, limit: 1 << 20), as: UTF8.self)
    #expect(report.hasPrefix("<?xml"))
    #expect(report.contains("failures=\"0\""))
  }
}
