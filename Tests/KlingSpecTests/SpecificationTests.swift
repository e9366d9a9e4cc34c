import KlingSpec
import Schema
import StrictJSON
import Testing

@Suite struct SpecificationTests {
  @Test(arguments: Edition.all)
  func `every edition compiles: each path, reading and text of the catalogue is sound`(
    edition: Edition
  ) throws {
    let specification = try Specification(edition)
    #expect(specification.calls.map(\.name).contains("omni-video.create"))
  }

  @Test(arguments: Edition.all)
  func `an edition on demand has the same calls, and each call one form`(edition: Edition) throws {
    let whole = try Specification(edition)
    let onDemand = Specification(onDemand: edition)
    #expect(onDemand.calls.map(\.name) == whole.calls.map(\.name))
    for (late, early) in zip(onDemand.calls, whole.calls) {
      #expect(late.form?.name == early.form?.name)
      #expect(late.form === late.form)
    }
  }

  @Test func `an id belongs to one rule`() {
    var seen: Set<String> = []
    for rule in Specification.rules {
      for id in [rule.id] + rule.aliases {
        #expect(seen.insert(id).inserted, "\(id) is claimed twice")
      }
      #expect(!rule.says.isEmpty, "\(rule.id) says nothing")
    }
  }

  @Test func `the vendor's example bodies are accepted as printed`() throws {
    for (edition, call, text) in Examples.all {
      let form = try #require(try Specification(edition).call(named: call)?.form)
      let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
      let findings = form.findings(of: body, in: Examples.Surroundings())
      #expect(findings.violations == [], "\(call) in \(edition)")
      #expect(findings.failure == nil)
    }
  }

  @Test(arguments: [
    ("std", "16:9", 1_280, 720), ("pro", "9:16", 1_080, 1_920), ("pro", "1:1", 1_440, 1_440),
  ])
  func `mode and ratio decide the size of a clip`(
    mode: String, ratio: String, width: Int, height: Int
  ) throws {
    let call = try #require(try Specification(.march2026).call(named: "text2video.create"))
    let text =
      #"{"model_name":"kling-v3","prompt":"p","mode":"\#(mode)","aspect_ratio":"\#(ratio)","duration":"9"}"#
    let form = try #require(call.form)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let plan = try #require(call.production?.plan(for: body, in: Examples.Surroundings()))
    guard case .clip(let clip) = plan.content else {
      Issue.record("text2video makes no clip")
      return
    }
    #expect((clip.width, clip.height) == (width, height))
    #expect(clip.frames == 217)
    #expect(clip.seconds == "9.041")
  }

  @Test(arguments: [
    (#"{"model_name":"kling-v3","prompt":"p","duration":"3"}"#, "1.8"),
    (#"{"model_name":"kling-v3","prompt":"p","sound":"on","mode":"pro"}"#, "6"),
    (#"{"prompt":"p"}"#, "1"),
    (#"{"model_name":"kling-v2-master","prompt":"p","mode":"pro","duration":"10"}"#, "20"),
  ])
  func `a clip costs its seconds times the rate of its row`(text: String, units: String) throws {
    let call = try #require(try Specification(.march2026).call(named: "text2video.create"))
    let form = try #require(call.form)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let plan = try #require(call.production?.plan(for: body, in: Examples.Surroundings()))
    #expect(plan.units.description == units)
  }
}
