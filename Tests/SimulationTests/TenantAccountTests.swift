import KlingSpec
import Schema
import Simulation
import Testing
import Timekeeping

@Suite struct TenantAccountTests {
  @Test(arguments: [
    (#"{"packs": []}"#, Refusals.noPack),
    (#"{"packs": [{"type": "image", "units": 9}]}"#, Refusals.noPack),
    (#"{"account": {"status": "abnormal"}}"#, Refusals.accountAbnormal),
    (#"{"account": {"status": "arrears"}}"#, Refusals.accountInArrears),
    (#"{"account": {"denied": ["text2video"]}}"#, Refusals.notPermitted("text2video")),
    (#"{"account": {"denied": ["kling-v3"]}}"#, Refusals.notPermitted("kling-v3")),
    (#"{"outcomes": [{"outcome": "refuse"}]}"#, Refusals.contentPolicy),
  ])
  func `an account says why it takes no task, and keeps none`(
    settings: String, refusal: Refusal
  ) throws {
    let tenant = try makeWorld(settings).defaultTenant
    #expect(throws: refusal) { try tenant.createTask() }
    #expect(tenant.list(of: "text2video", page: 1, size: 30, wall: dawn).isEmpty)
  }

  @Test func `a policy refuses as many creates as it was declared for`() throws {
    let tenant = try makeWorld(
      #"{"packs": [], "outcomes": [{"outcome": "refuse", "count": 2}]}"#
    ).defaultTenant
    for refusal in [Refusals.contentPolicy, Refusals.contentPolicy, Refusals.noPack] {
      #expect(throws: refusal) { try tenant.createTask() }
    }
  }

  @Test(arguments: [(Edition.march2026, false), (.september2026, true)])
  func `models have slots of their own from 2026-09 on`(edition: Edition, ofTheirOwn: Bool) throws {
    let tenant = try makeWorld(
      #"{"edition": "\#(edition.name)", "concurrency": {"video": 1}}"#
    ).defaultTenant
    try tenant.createTask()
    #expect(throws: Refusals.overConcurrency) { try tenant.createTask() }
    let other = #""model_name": "kling-v2-6""#
    if ofTheirOwn {
      try tenant.createTask(other)
    } else {
      #expect(throws: Refusals.overConcurrency) { try tenant.createTask(other) }
    }
  }

  @Test func `slots of a pack end with its units`() throws {
    let tenant = try makeWorld(
      #"""
      {"packs": [{"type": "video", "units": 1, "concurrency": 2, "days": 1},
                 {"type": "video", "units": 99, "concurrency": 1}]}
      """#
    ).defaultTenant
    try tenant.createTask()
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    try tenant.createTask()
    #expect(throws: Refusals.overConcurrency) { try tenant.createTask() }
  }

  @Test func `a window slides and counts what passes`() throws {
    let tenant = try makeWorld(#"{"qps": {"limit": 2, "per_ms": 100}}"#).defaultTenant
    var passed: [Int] = []
    for time in [0, 60, 70, 99, 100, 101, 159, 160, 199, 200, 1_000, 1_000, 1_000] {
      _ = tenant.advance(to: dawn + time, wall: dawn)
      if tenant.admitsCall(wall: dawn) { passed.append(time) }
    }
    #expect(passed == [0, 60, 100, 160, 200, 1_000, 1_000])
  }

  @Test func `a limit of no calls lets none pass, no limit lets all pass`() throws {
    let closed = try makeWorld(#"{"qps": {"limit": 0}}"#).defaultTenant
    #expect(!closed.admitsCall(wall: dawn))
    _ = closed.advance(to: dawn + 5_000, wall: dawn)
    #expect(!closed.admitsCall(wall: dawn))
    let open = try makeWorld().defaultTenant
    #expect((0..<100).allSatisfy { _ in open.admitsCall(wall: dawn) })
  }

  @Test func `a clock that is put back opens the window again`() throws {
    let tenant = try makeWorld(#"{"qps": {"limit": 1}}"#).defaultTenant
    _ = tenant.advance(to: dawn + 5_000, wall: dawn)
    #expect(tenant.admitsCall(wall: dawn))
    tenant.reset([.clock], wall: dawn)
    #expect(tenant.admitsCall(wall: dawn))
    #expect(!tenant.admitsCall(wall: dawn))
  }
}
