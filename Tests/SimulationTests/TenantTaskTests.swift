import KlingSpec
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

@Suite struct TenantTaskTests {
  @Test func `a task is submitted, processing and succeeded by the clock`() throws {
    let tenant = try makeWorld().defaultTenant
    let task = try tenant.createTask()
    #expect(task.state == .submitted)
    #expect(task.created == dawn.milliseconds && task.updated == task.created)
    for (time, state, updated) in [
      (0, TaskState.submitted, 0), (999, .submitted, 0), (1_000, .processing, 1_000),
      (2_999, .processing, 1_000), (3_000, .succeeded, 3_000), (99_000, .succeeded, 3_000),
    ] {
      _ = tenant.advance(to: dawn + time, wall: dawn)
      let seen = try tenant.look(at: task.id)
      #expect(seen.state == state)
      #expect(seen.updated == dawn.milliseconds + updated)
      #expect(seen.outputs.isEmpty == (state != .succeeded))
    }
  }

  @Test func `queries move a task under the clock that counts them, lists do not`() throws {
    let tenant = try makeWorld(#"{"clock": "polls"}"#).defaultTenant
    let first = try tenant.createTask()
    let second = try tenant.createTask()
    var seen: [TaskState] = []
    for _ in 0..<4 {
      seen.append(try tenant.look(at: first.id).state)
      _ = tenant.list(of: "text2video", page: 1, size: 30, wall: dawn)
    }
    #expect(seen == [.submitted, .processing, .succeeded, .succeeded])
    #expect(try tenant.look(at: first.id).updated == dawn.milliseconds + 3_000)
    #expect(try tenant.look(at: second.id).state == .submitted)
  }

  @Test(arguments: ["real", "manual", "polls"])
  func `without delays the first query finds the end`(clock: String) throws {
    let tenant = try makeWorld(#"{"pace": "instant", "clock": "\#(clock)"}"#).defaultTenant
    let task = try tenant.createTask()
    #expect(task.state == .submitted)
    #expect(try tenant.look(at: task.id).state == .succeeded)
  }

  @Test func `a real clock runs with the wall clock from where it starts`() throws {
    let tenant = try makeWorld(#"{"clock": "real", "now": 1800000000000}"#).defaultTenant
    let task = try tenant.createTask(wall: dawn + 500)
    #expect(task.created == 1_800_000_000_500)
    #expect(try tenant.look(at: task.id, wall: dawn + 1_499).state == .submitted)
    #expect(try tenant.look(at: task.id, wall: dawn + 1_500).state == .processing)
    _ = tenant.advance(to: Instant(milliseconds: 1_800_000_003_500), wall: dawn + 1_500)
    #expect(try tenant.look(at: task.id, wall: dawn + 1_500).state == .succeeded)
    #expect(tenant.now(wall: dawn + 2_500).milliseconds == 1_800_000_004_500)
  }

  @Test func `a task that fails costs nothing and says why`() throws {
    let tenant = try makeWorld(
      #"{"outcomes": [{"outcome": "fail", "message": "no human"}]}"#
    ).defaultTenant
    let task = try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    let failed = try tenant.look(at: task.id)
    #expect(failed.state == .failed)
    #expect(failed.message == "no human")
    #expect(failed.units == 0)
    #expect(failed.updated == dawn.milliseconds + 3_000)
  }

  @Test func `a rule that fails later does so when the task would start`() throws {
    let tenant = try makeWorld().defaultTenant
    let failure = Violation(
      rule: "common.media.unreachable", pointer: "/image", message: "gone",
      code: RefusalCode(status: 200, code: 0), grade: .recorded)
    let task = try tenant.createTask(failure: failure)
    _ = tenant.advance(to: dawn + 1_000, wall: dawn)
    let failed = try tenant.look(at: task.id)
    #expect(failed.state == .failed)
    #expect(failed.message == "gone")
    #expect(failed.updated == dawn.milliseconds + 1_000)
  }

  @Test func `an external id is taken for good`() throws {
    let tenant = try makeWorld(#"{"outcomes": [{"outcome": "fail"}]}"#).defaultTenant
    let task = try tenant.createTask(#""external_task_id": "order-17""#)
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try tenant.look(at: "order-17").id == task.id)
    #expect(throws: Refusals.externalIDExists("order-17")) {
      try tenant.createTask(#""external_task_id": "order-17""#)
    }
    #expect(try tenant.createTask(#""external_task_id": """#).externalID == nil)
  }

  @Test func `a task of another endpoint is not found`() throws {
    let tenant = try makeWorld().defaultTenant
    let task = try tenant.createTask()
    #expect(throws: Refusals.taskNotFound(task.id)) {
      try tenant.query(TaskName(task.id), of: "omni-video", wall: dawn)
    }
  }

  @Test func `slots are held until the end, whatever it is`() throws {
    let tenant = try makeWorld(
      #"{"concurrency": {"video": 2}, "outcomes": [{"outcome": "fail"}, {"outcome": "stuck"}]}"#
    ).defaultTenant
    try tenant.createTask()
    try tenant.createTask()
    #expect(throws: Refusals.overConcurrency) { try tenant.createTask() }
    _ = tenant.advanceUntilIdle(wall: dawn)
    try tenant.createTask()
    #expect(throws: Refusals.overConcurrency) { try tenant.createTask() }
  }

  @Test func `a store full of unfinished tasks takes no more`() throws {
    let tenant = try makeWorld(tasks: 1).defaultTenant
    try tenant.createTask()
    do {
      try tenant.createTask()
      Issue.record("the second task was taken")
    } catch let refusal as Refusal {
      #expect(refusal.code == RefusalCode(status: 503, code: 5001))
    }
  }

  @Test func `a refused create takes no outcome with it`() throws {
    let tenant = try makeWorld(
      #"{"concurrency": {"video": 0}, "outcomes": [{"outcome": "stuck"}]}"#
    ).defaultTenant
    #expect(throws: Refusals.overConcurrency) { try tenant.createTask() }
    #expect(tenant.outcomes.entries.count == 1)
  }

  @Test func `equal worlds give equal ids, other names give others`() throws {
    let ids = try (0..<2).map { _ in
      let tenant = try makeWorld(#"{"seed": 5}"#).defaultTenant
      return [try tenant.createTask().id, tenant.nextRequestID().description]
    }
    #expect(ids[0] == ids[1])
    let world = try makeWorld(#"{"seed": 5}"#)
    let other = try world.addTenant(JSONDocument(parsing: Array("{}".utf8)), wall: dawn)
    #expect(try other.createTask().id != ids[0][0])
    #expect(other.nextRequestID().description != ids[0][1])
  }

  @Test func `a reset of tasks begins all numbers anew`() throws {
    let tenant = try makeWorld().defaultTenant
    let first = (try tenant.createTask().id, tenant.nextRequestID())
    tenant.reset([.tasks], wall: dawn)
    #expect(throws: Refusals.taskNotFound(first.0)) { try tenant.look(at: first.0) }
    #expect(try tenant.createTask().id == first.0)
    #expect(tenant.nextRequestID() == first.1)
  }
}
