import Conformance
import StrictJSON
import Testing

@Suite struct GoldenTests {
  private static let source = TestCatalogue.table(
    #"{"case": "long", "keeps": "clip.mode.enum", "set": {"/seconds": "15"}}, {"case": "wrong", "breaks": "clip.mode.enum", "set": {"/mode": "x"}}"#
  )

  private static func stage(noise: String = "") -> FakeStage {
    let mock = FakeMock()
    mock.noise = noise
    mock.judge = { body in
      var opinion = FakeMock.Opinion()
      if body["mode"] == "x" { opinion.refusal = (400, 1201, "no such mode", "clip.mode.enum") }
      return opinion
    }
    return FakeStage(mock)
  }

  private static let made = """
    {
      "format": "kling-mock golden 1",
      "runs": [
        {
          "editions": ["2026-03"],
          "full": {
            "base": {
              "request": {
                "method": "POST",
                "path": "/v1/clips",
                "authorization": "<jwt>",
                "body": {"prompt": "Rain.", "seconds": "5"}
              },
              "answer": {
                "status": 200,
                "body": {
                  "code": 0,
                  "message": "SUCCEED",
                  "request_id": "<request:1>",
                  "data": {
                    "task_id": "<task:1>",
                    "task_status": "submitted",
                    "created_at": "<t0>",
                    "updated_at": "<t0>"
                  }
                }
              }
            },
            "wrong": {
              "request": {
                "method": "POST",
                "path": "/v1/clips",
                "authorization": "<jwt>",
                "body": {"prompt": "Rain.", "seconds": "5", "mode": "x"}
              },
              "answer": {
                "status": 400,
                "body": {"code": 1201, "message": "no such mode", "request_id": "<request:1>"}
              }
            }
          },
          "rows": [
            {"case": "long", "answer": [200, 0]},
            {"case": "wrong", "answer": [400, 1201, "no such mode"], "rule": "clip.mode.enum", "grade": "ours"}
          ]
        }
      ]
    }

    """

  @Test func `a table's golden has one line a row and two full exchanges`() {
    #expect(golden(Self.source) { Self.stage() } == Self.made)
  }

  @Test func `a golden that is right is silent and stays as it is`() {
    let result = check(Self.source, golden: Self.made, update: .all) { Self.stage() }
    #expect(messages(result) == [])
    #expect(result.outcome == .passed)
    #expect(result.update == nil)
  }

  @Test func `a mismatch shows a diff, pointers, the wire and a command`() throws {
    let wrong = Self.made.replacing("[400, 1201, \"no such mode\"]", with: "[400, 1201, \"bad\"]")
    let result = check(Self.source, golden: wrong) { Self.stage() }
    let finding = try #require(result.findings.first)
    #expect(finding.place == "row wrong")
    #expect(finding.message == "the answer is not the golden one")
    #expect(
      finding.differences.map(\.description)
        == [#"changed /rows/1/answer/2: expected "bad", found "no such mode""#])
    #expect(
      finding.diff == """
        --- golden/clip/limits.json
        +++ answered
        @@ -38,6 +38,6 @@
           },
           "rows": [
             {"case": "long", "answer": [200, 0]},
        -    {"case": "wrong", "answer": [400, 1201, "bad"], "rule": "clip.mode.enum", "grade": "ours"}
        +    {"case": "wrong", "answer": [400, 1201, "no such mode"], "rule": "clip.mode.enum", "grade": "ours"}
           ]
         }

        """)
    #expect(
      finding.wire == """
        > POST /v1/clips HTTP/1.1
        > Host: <server>
        > Authorization: Bearer $KLING_TOKEN
        > Content-Type: application/json
        >
        > {"prompt":"Rain.","seconds":"5","mode":"x"}
        < HTTP/1.1 400
        < Content-Type: application/json
        < X-Kling-Mock-Rule: clip.mode.enum
        <
        < {"code":1201,"message":"no such mode","request_id":"\(Self.requestID(finding.wire))"}

        """)
    #expect(
      finding.curl == """
        curl -sS "$KLING_BASE_URL"'/v1/clips' -H "Authorization: Bearer $KLING_TOKEN" \
        -H 'Content-Type: application/json' --data-raw '{"prompt":"Rain.","seconds":"5","mode":"x"}'
        """)
  }

  /// The one part of the wire that a fake makes up.
  private static func requestID(_ wire: String) -> String {
    String(wire.split(separator: "request_id\":\"").last?.prefix(36) ?? "")
  }

  @Test func `an expectation that fails writes nothing and reads no golden`() {
    let source = TestCatalogue.table(#"{"case": "a", "breaks": "clip.mode.enum"}"#)
    let result = check(source, golden: Self.made, update: .all) { Self.stage() }
    #expect(
      messages(result) == ["must row a: must be refused by clip.mode.enum, but was accepted"])
    #expect(result.update == nil)
  }

  @Test func `two runs that differ write nothing`() throws {
    var runs = 0
    let result = check(Self.source, update: .missing) {
      runs += 1
      return Self.stage(noise: runs > 1 ? "!" : "")
    }
    #expect(runs == 2)
    #expect(
      messages(result) == [
        "must update: two runs of the same scenario differ, so nothing is written"
      ])
    #expect(result.update == nil)
    #expect(result.findings.first?.diff.contains("+++ second run") == true)
  }

  @Test func `a missing golden is told apart`() {
    let result = check(Self.source) { Self.stage() }
    #expect(result.lacksGolden)
    #expect(
      messages(result) == [
        """
        must golden: there is no golden; `kling-mock check clip/limits --update=missing` makes one
        """
      ])
  }

  @Test func `an update prints what it changes`() {
    let old = Self.made.replacing("no such mode", with: "bad mode")
    #expect(check(Self.source, golden: old, update: .missing) { Self.stage() }.outcome == .failed)
    let result = check(Self.source, golden: old, update: .all) { Self.stage() }
    #expect(result.outcome == .passed)
    #expect(String(decoding: result.update?.bytes ?? [], as: UTF8.self) == Self.made)
    #expect(
      result.updateDiff.contains(
        "-        {\"case\": \"wrong\", \"answer\": [400, 1201, \"bad mode\"]"))
  }

  @Test func `equal runs of two editions are held once`() {
    let text = String(decoding: Self.source.bytes, as: UTF8.self)
      .replacing("[\"2026-03\"]", with: "[\"2026-03\", \"2026-09\"]")
    let both = SourceText(name: "clip/limits", path: "x.json", bytes: Array(text.utf8))
    let made = golden(both) { Self.stage() }
    #expect(
      made == Self.made.replacing("[\"2026-03\"]", with: "[\"2026-03\", \"2026-09\"]"))
  }

  @Test func `rows that differ between editions say their own`() throws {
    let text = String(
      decoding: TestCatalogue.table(
        """
        {"case": "first", "keeps": "clip.mode.enum"},
        {"case": "early", "keeps": "clip.mode.enum", "editions": ["2026-03"]},
        {"case": "late", "keeps": "clip.mode.enum", "editions": ["2026-09"]},
        {"case": "last", "keeps": "clip.mode.enum"}
        """
      ).bytes, as: UTF8.self)
    let both = SourceText(
      name: "clip/limits", path: "x.json",
      bytes: Array(text.replacing("[\"2026-03\"],\n", with: "[\"2026-03\", \"2026-09\"],\n").utf8))
    let made = golden(both) { Self.stage() }
    #expect(
      made.hasSuffix(
        """
              "rows": [
                {"case": "first", "answer": [200, 0]},
                {"case": "early", "editions": ["2026-03"], "answer": [200, 0]},
                {"case": "late", "editions": ["2026-09"], "answer": [200, 0]},
                {"case": "last", "answer": [200, 0]}
              ]
            }
          ]
        }

        """))
    #expect(messages(check(both, golden: made) { Self.stage() }) == [])
  }

  @Test(arguments: [
    (
      #"{"format": "kling-mock golden 2", "runs": []}"#,
      """
      g.json:1:12: the format is 'kling-mock golden 2'; this program reads 'kling-mock golden 1'; \
      make the file anew with --update
      """
    ),
    (
      #"{"format": "kling-mock golden 1", "runs": [{"editions": ["1999-01"], "rows": []}]}"#,
      "g.json:1:58: there is no edition '1999-01'; choose from 2026-03, 2026-09"
    ),
    (
      #"{"format": "kling-mock golden 1", "runs": [{"editions": ["2026-03"]}]}"#,
      "g.json:1:44: a run has neither rows nor a transcript, or both; keep one"
    ),
    (
      #"{"format": "kling-mock golden 1", "runs": [{"editions": ["2026-03"], "rows": [{"case": "a", "answer": [200], "x": 1}]}]}"#,
      """
      g.json:1:110: a row has no key 'x'; it takes case, editions, answer, rule, grade, others, warnings, \
      but, lacks, ends
      """
    ),
  ])
  func `a golden that was tampered with is refused`(text: String, fault: String) {
    let source = SourceText(name: "g", path: "g.json", bytes: Array(text.utf8))
    do throws(ScenarioFault) {
      _ = try Golden(reading: source, editions: TestCatalogue.catalogue.editions)
      Issue.record("it was read")
    } catch {
      #expect(error.description == fault)
    }
  }
}
