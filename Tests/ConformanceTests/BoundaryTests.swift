import Conformance
import KlingSpec
import Schema
import StrictJSON
import Testing

@Suite struct BoundaryTests {
  private static let prompt: JSON = "A door."

  /// A refused body, one that is noted, one that fails later, one that succeeds.
  private static let bodies: [JSON] = [
    ["prompt": prompt, "aspect_ratio": "16:9", "mode": "fast"],
    ["prompt": prompt, "aspect_ratio": "16:9", "nonesuch": 1],
    [
      "prompt": prompt, "aspect_ratio": "16:9",
      "image_list": [["image_url": "https://media.example/gone"]],
    ],
    ["prompt": prompt, "aspect_ratio": "16:9"],
  ]

  private func mismatches(
    _ fault: PredictedServer.Fault?, _ bodies: [JSON]
  ) throws -> (found: [BoundaryMismatch], server: PredictedServer) {
    let specification = try Specification(.march2026)
    let create = try #require(specification.call(named: "omni-video.create"))
    let boundaries = try #require(create.boundaries(in: .march2026))
    let server = PredictedServer(boundaries, fault: fault)
    let calls = BoundaryCalls(
      edition: .march2026, create: create, list: specification.call(named: "omni-video.list"))
    let cases = bodies.enumerated().map { index, body in
      boundaries.unchanged(BoundaryBase("case-\(index)", body))
    }
    var batch = try BoundaryBatch(calls, on: server)
    return (try batch.differences(of: cases[...]), server)
  }

  @Test func `a server that answers as predicted has no mismatch`() throws {
    let (found, server) = try mismatches(nil, Self.bodies)
    #expect(found == [])
    #expect(server.accounts.count == 1)
    #expect(server.accounts[0]["edition"] == "2026-03")
    #expect(server.accounts[0]["inputs"]?["https://media.example/gone"] == "unreachable")
  }

  @Test(arguments: [
    (PredictedServer.Fault.status, ["case-0"]), (.code, ["case-0"]), (.message, ["case-0"]),
    (.rule, ["case-0"]), (.acceptance, ["case-0"]), (.failure, ["case-2"]),
    (.state, ["case-1", "case-2", "case-3"]),
    (.violations, ["case-0", "case-1", "case-2", "case-3"]),
    (.warnings, ["case-0", "case-1", "case-2", "case-3"]),
  ])
  func `a wrong answer is noticed`(fault: PredictedServer.Fault, names: [String]) throws {
    #expect(try mismatches(fault, Self.bodies).found.map(\.name) == names)
  }

  @Test func `an owner's id is predicted to be taken the second time`() throws {
    let body: JSON = ["prompt": Self.prompt, "aspect_ratio": "16:9", "external_task_id": "mine"]
    #expect(try mismatches(nil, [body, body]).found == [])
    let found = try mismatches(.memory, [body, body]).found
    #expect(found.map(\.name) == ["case-1"])
    #expect(
      found.first?.predicted == [
        "400 1201 'External_task_id mine already exists'", "rule external_id.unique",
        "broken: external_id.unique",
      ])
    #expect(found.first?.got == ["200 0 'SUCCEED'"])
  }

  @Test func `a mismatch tells what was predicted, what came, and how to send it again`() throws {
    let mismatch = try #require(try mismatches(.message, Self.bodies).found.first)
    #expect(
      mismatch.predicted == [
        "400 1201 'mode value 'fast' is invalid'", "rule omni-video.mode.enum",
        "broken: omni-video.mode.enum",
      ])
    #expect(mismatch.got.first == "400 1201 'mode value 'fast' is invalid.'")
    #expect(mismatch.body == #"{"prompt":"A door.","aspect_ratio":"16:9","mode":"fast"}"#)
    #expect(mismatch.curl.hasPrefix(#"curl -sS "$KLING_BASE_URL"'/v1/videos/omni-video'"#))
  }

  @Test func `pieces are run one by one, and counted by endpoint and edition`() throws {
    let run = try BoundaryRun(editions: [.september2026])
    #expect(run.count > 2)
    let create = try #require(
      try Specification(.september2026).call(named: "omni-video.create"))
    let boundaries = try #require(create.boundaries(in: .september2026))
    let result = run.run(0) { _ throws(HarnessTrouble) in PredictedServer(boundaries) }
    #expect(result.endpoint == "omni-video")
    #expect(result.mismatched == 0)
    let broken = run.run(1) { _ throws(HarnessTrouble) in throw HarnessTrouble("no port is free") }
    let report = BoundaryReport([result, broken])
    #expect(report.isTroubled)
    #expect(report.text.contains("TROUBLE omni-video 2026-09: no port is free\n"))
    #expect(report.text.contains("boundaries: omni-video 2026-09: "))
    #expect(BoundaryReport([result]).isGood)
  }

  @Test func `a report prints twenty mismatches in full and the number of the others`() throws {
    let run = try BoundaryRun(editions: [.march2026])
    let create = try #require(try Specification(.march2026).call(named: "omni-video.create"))
    let boundaries = try #require(create.boundaries(in: .march2026))
    let result = run.run(0) { _ throws(HarnessTrouble) in
      PredictedServer(boundaries, fault: .message)
    }
    #expect(result.mismatched > 20)
    #expect(result.mismatches.count == 20)
    let report = BoundaryReport([result, result])
    #expect(!report.isGood)
    #expect(report.text.split(separator: "\n").count { $0.hasPrefix("MISMATCH ") } == 20)
    #expect(report.text.contains("and \(2 * result.mismatched - 20) more\n"))
    #expect(!report.isTroubled)
  }
}
