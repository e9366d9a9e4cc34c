import Posix
import StrictJSON
import Testing

/// Reports as a build server asks for them: several at once, in files and on standard output.
@Suite struct ReportFileTests {
  private static let formats = ["pretty", "junit", "tap", "jsonl", "github", "html"]

  private func text(_ path: String) throws -> String {
    String(decoding: try FileSystem.read(path, limit: 1 << 22), as: UTF8.self)
  }

  @Test func `all reports at once are the same bytes whatever the number of jobs`() throws {
    let folder = try Folder()
    for jobs in ["1", "4"] {
      let run = try Program.run(
        ["check", "requests", "client/rate-limited-poll", "--client", "true", "--jobs", jobs]
          + Self.formats.flatMap { ["--report", "\($0)=\(folder.path)/\($0)-\(jobs)"] })
      #expect(run.code == 1, "\(run.errors)")
      #expect(run.output == "")
    }
    for format in Self.formats {
      let one = try text("\(folder.path)/\(format)-1")
      #expect(try text("\(folder.path)/\(format)-4") == one, "\(format)")
      #expect(one.contains("rate-limited-poll"), "\(format)")
      #expect(!one.contains("\u{1B}"), "\(format)")
    }
    let page = try text("\(folder.path)/html-1")
    #expect(page.contains("kling-mock check client/rate-limited-poll --client &#39;true&#39;"))
  }

  @Test func `a report that cannot be written is trouble, and the others are written`() throws {
    let folder = try Folder()
    let run = try Program.run([
      "check", "requests/paging", "--report", "junit=/nowhere/report.xml", "--report",
      "tap=\(folder.path)/report.tap",
    ])
    #expect(run.code == 3)
    #expect(
      run.errors == "kling-mock check: open /nowhere/report.xml: No such file or directory\n")
    #expect(try text("\(folder.path)/report.tap").hasPrefix("TAP version 14\n1..1\n"))
  }

  @Test(arguments: [
    (["--report", "xml"], "--report is one of pretty, junit, tap"),
    (["--report", "junit="], "names no file"),
    (["--report", "junit", "--report", "tap"], "junit and tap both go to standard output"),
    (["--report", "tap=x", "--report", "jsonl=x"], "tap and jsonl both go to x"),
    (["--report", "jsonl-schema", "--report", "tap=x"], "jsonl-schema stands alone"),
    (["--report-with", "x.jsonl"], "x.jsonl"),
    (["--timings", "--repeat", "2"], "--timings differ from run to run"),
  ])
  func `reports that would spoil each other are refused`(options: [String], message: String) throws
  {
    let run = try Program.run(["check", "requests/paging"] + options)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `the schema is printed and nothing is run`() throws {
    for command in ["check", "assess"] {
      let run = try Program.run([command, "--report", "jsonl-schema"])
      #expect(run.code == 0, "\(run.errors)")
      let schema = try JSON(parsing: run.output)
      #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    }
  }

  @Test func `a step of GitHub Actions gets a summary behind what it has`() throws {
    let folder = try Folder()
    try folder.write("# before\n", to: "summary.md")
    let run = try Program.run(
      ["check", "requests/paging", "--report", "github"],
      environment: ["GITHUB_STEP_SUMMARY": "\(folder.path)/summary.md", "CI": "true"])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("::group::1 passed, 0 failed\n::stop-commands::"))
    #expect(
      try text("\(folder.path)/summary.md").hasPrefix(
        "# before\n### kling-mock: ✅ 1 passed, 0 failed\n"))
  }

  @Test func `other runs stand beside this one in the page`() throws {
    let folder = try Folder()
    let other = "\(folder.path)/other.jsonl"
    _ = try Program.run(["check", "requests/paging", "--report", "jsonl=\(other)"])
    let run = try Program.run([
      "check", "requests/paging", "--client", "true", "--report", "html", "--report-with", other,
    ])
    #expect(run.code == 0)
    #expect(run.output.contains("<code>true</code></th><th scope=\"col\"><code>the mock</code>"))
    try folder.write("{}\n", to: "other.jsonl")
    let spoiled = try Program.run([
      "check", "requests/paging", "--report", "html", "--report-with", other,
    ])
    #expect(spoiled.code == 2)
    #expect(spoiled.errors.contains("\(other):1: 'type' is missing"), "\(spoiled.errors)")
  }

  @Test func `verdicts on laws are told in every form`() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["assess"] + Self.formats.flatMap { ["--report", "\($0)=\(folder.path)/\($0)"] }
        + ["--", "sh", "-c", "curl -s $KLING_BASE_URL/v1/videos/text2video"])
    #expect(run.code == 1, "\(run.errors)")
    for format in Self.formats {
      let report = try text("\(folder.path)/\(format)")
      #expect(report.contains("auth."), "\(format)")
    }
    #expect(
      try text("\(folder.path)/html").contains(
        "kling-mock assess -- sh -c &#39;curl -s $KLING_BASE_URL/v1/videos/text2video&#39;"))
  }
}
