import Conformance
import Schema
import Testing

/// What `assess` says once a program has ended.
@Suite struct AssessmentTests {
  private static let good = Transcript().create().poll("succeed").download()
  private static let leaking = Transcript().create().poll("succeed").download(key: "Bearer secret")

  private static func assessment(
    _ transcript: Transcript, end: Assessment.End = .exited(0), strict: Bool = false,
    levels: [String: Level] = [:], without: Set<String> = []
  ) -> Assessment {
    Assessment(
      transcript.observation(.program), in: TestCatalogue.early, end: end, isStrict: strict,
      levels: levels, without: without)
  }

  @Test(arguments: [
    (good, Assessment.End.exited(0), true, "good\n"),
    (good, .exited(2), false, "bad: the command exited with 2\n"),
    (good, .signalled(9), false, "bad: the command was ended by signal 9\n"),
    (
      good, .timedOut(seconds: 3), false,
      "bad: the command did not end within 3 s, and was ended\n"
    ),
    (good, .interrupted, false, "bad: the command was interrupted before its end\n"),
    (leaking, .exited(0), false, "bad: it breaks media.no_credential\n"),
    (
      leaking, .exited(1), false,
      "bad: it breaks media.no_credential; the command exited with 1\n"
    ),
  ])
  func `the last line says whether all is well, and if not, why`(
    transcript: Transcript, end: Assessment.End, isGood: Bool, line: String
  ) {
    let assessment = Self.assessment(transcript, end: end)
    #expect(assessment.isGood == isGood)
    #expect(assessment.text().hasSuffix(line), "\(assessment.text())")
  }

  @Test func `a program that never asked the mock is not good`() {
    let assessment = Self.assessment(Transcript())
    #expect(!assessment.isGood)
    #expect(assessment.text().contains("no request reached the mock: does the command read"))
  }

  @Test func `what should hold must hold where that is asked for`() {
    let odd = Transcript().create(warnings: ["common.body.unknown_field"])
    #expect(Self.assessment(odd).isGood)
    #expect(!Self.assessment(odd, strict: true).isGood)
    #expect(!Self.assessment(odd, levels: ["body.known_fields": .must]).isGood)
    #expect(Self.assessment(Self.leaking, without: ["media.no_credential"]).isGood)
  }

  @Test func `a broken law is told with reason, cure and what went over the wire`() {
    let text = Self.assessment(Self.leaking).text()
    for part in [
      "3 requests (2 calls, 1 download), 1 task, no callback, edition 2026-03\n",
      "\nBROKEN         must    media.no_credential          broken by 1 of 1 downloads\n",
      "\nmust media.no_credential: No credential goes to the host of the files.\n",
      "\n  request 3 of 3: the download of /__kling/media/default/7.mp4 carries",
      "\n  why: ", "\n  fix: ", "\n    > GET /__kling/media/default/7.mp4 HTTP/1.1\n",
      "    > Authorization: Bearer $KLING_TOKEN\n", "    curl -sS \"$KLING_MEDIA_URL\"",
      "\nnot exercised  must    retry.bounded                no failure of the server\n",
    ] { #expect(text.contains(part), "\(part)\nin\n\(text)") }
    #expect(!text.contains("secret"))
    #expect(!text.contains("950000000000000001"))
  }

  @Test func `strange members count only where the program ends worse with them`() {
    var strange = Self.good.observation(.program)
    let verdict = { (end: Observation.StrangeEnd) in
      strange.strangeEnd = end
      return Assessment(
        Self.good.observation(.program), again: strange, in: TestCatalogue.early, end: .exited(0)
      ).verdicts.first { $0.law.id == "answer.unknown_members" }
    }
    #expect(verdict(.same)?.isBroken == false)
    #expect(verdict(.same)?.isExercised == true)
    #expect(verdict(.worse)?.isBroken == true)
  }

  @Test func `every report of scenarios can tell of laws`() {
    let results = Self.assessment(Self.leaking).results()
    #expect(results.count == Law.all.count + 1)
    let failed = results.filter { $0.outcome == .failed }
    #expect(failed.map(\.name) == ["assess/media.no_credential"])
    #expect(failed.first?.findings.first?.law == "media.no_credential")
    #expect(results.first?.timelines.first?.task == "<task:1>")
    #expect(results.first?.timelines.first?.events.first?.role == .create)
    let run = ReportedRun(version: "1", subject: .init(.program, "x"), results: results)
    #expect(JUnitReport().text(of: run).contains("<failure"))
  }

  @Test func `a loop does not fill a report with thousands of findings`() {
    let loop = (0..<100).reduce(Transcript().create()) { transcript, _ in transcript.poll(after: 1)
    }
    let assessment = Self.assessment(loop)
    let result = assessment.results().first { $0.name == "assess/poll.interval" }
    #expect(result?.findings.count == 20)
    #expect(result?.notes.first?.hasSuffix(" more breaches like these") == true)
    #expect(assessment.text().contains("GET /v1/videos/text2video/<task:1> came again before"))
    #expect(assessment.text().contains("(1 ms)\n  and 95 more\n"), "\(assessment.text())")
  }
}
