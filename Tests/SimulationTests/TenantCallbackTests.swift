import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

@Suite struct TenantCallbackTests {
  private static let url = #""callback_url": "http://127.0.0.1:9/done""#

  private func story(of deliveries: [Delivery]) throws -> [String] {
    try deliveries.map { delivery in
      let body = try JSONDocument(parsing: delivery.body)
      let status = try #require(body.member(0, named: "task_status"))
      return "\(delivery.due - dawn) \(body.text(status))"
    }
  }

  @Test func `each change is told when it happens, in order of time`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    try tenant.createTask(TenantCallbackTests.url)
    _ = tenant.advance(to: dawn + 500, wall: dawn)
    try tenant.createTask(TenantCallbackTests.url)
    #expect(world.takeDeliveries(wall: dawn).isEmpty)
    #expect(tenant.advanceUntilIdle(wall: dawn) == 1...4)
    let story = try story(of: world.takeDeliveries(wall: dawn))
    #expect(story == ["1000 processing", "1500 processing", "3000 succeed", "3500 succeed"])
    #expect(tenant.advanceUntilIdle(wall: dawn) == nil)
  }

  @Test func `a real clock wakes for them by itself`() throws {
    let world = try makeWorld(#"{"clock": "real"}"#)
    try world.defaultTenant.createTask(TenantCallbackTests.url)
    #expect(world.nextWake == dawn + 1_000)
    #expect(world.takeDeliveries(wall: dawn + 999).isEmpty)
    #expect(try story(of: world.takeDeliveries(wall: dawn + 1_000)) == ["1000 processing"])
    #expect(world.nextWake == dawn + 3_000)
    #expect(try story(of: world.takeDeliveries(wall: dawn + 9_000)) == ["3000 succeed"])
    #expect(world.nextWake == nil)
  }

  @Test func `an advance of a real clock brings the next wake nearer`() throws {
    let world = try makeWorld(#"{"clock": "real"}"#)
    let tenant = world.defaultTenant
    try tenant.createTask(TenantCallbackTests.url)
    _ = tenant.advance(to: dawn + 1_500, wall: dawn)
    #expect(try story(of: world.takeDeliveries(wall: dawn)) == ["1000 processing"])
    #expect(world.nextWake == dawn + 1_000, "the wake of before is harmless")
    #expect(world.takeDeliveries(wall: dawn + 1_000).isEmpty)
    #expect(try story(of: world.takeDeliveries(wall: dawn + 1_500)) == ["3000 succeed"])
  }

  @Test func `under a clock that counts queries they come with the query`() throws {
    let world = try makeWorld(#"{"clock": "polls"}"#)
    let task = try world.defaultTenant.createTask(TenantCallbackTests.url)
    var stories: [[String]] = []
    for _ in 0..<4 {
      _ = try world.defaultTenant.look(at: task.id)
      stories.append(try story(of: world.takeDeliveries(wall: dawn)))
    }
    #expect(stories == [[], ["1000 processing"], ["3000 succeed"], []])
  }

  @Test(arguments: ["real", "manual", "polls"])
  func `a task that takes no time tells everything at once`(clock: String) throws {
    let world = try makeWorld(#"{"clock": "\#(clock)", "pace": "instant"}"#)
    try world.defaultTenant.createTask(TenantCallbackTests.url)
    #expect(try story(of: world.takeDeliveries(wall: dawn)) == ["0 processing", "0 succeed"])
    #expect(world.nextWake == nil)
  }

  @Test func `what cannot be delivered is in the journal at its time`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    try tenant.createTask(#""callback_url": "https://client.test/done""#)
    #expect(tenant.advanceUntilIdle(wall: dawn) == nil)
    let entries = tenant.journal.newest(9) { _ in true }
    #expect(entries.map { $0.time - dawn } == [1_000, 3_000])
    #expect(entries.allSatisfy { $0.remarks.note?.contains("https") ?? false })
    #expect(entries.allSatisfy { $0.path == "https://client.test/done" && $0.status == 0 })
  }

  @Test func `a stuck task tells what happens to it and then nothing`() throws {
    let world = try makeWorld(#"{"outcomes": [{"outcome": "stuck"}]}"#)
    try world.defaultTenant.createTask(TenantCallbackTests.url)
    _ = world.defaultTenant.advanceUntilIdle(wall: dawn)
    _ = world.defaultTenant.advance(to: dawn + 1_000_000, wall: dawn)
    #expect(try story(of: world.takeDeliveries(wall: dawn)) == ["1000 processing"])
  }

  @Test func `a reset forgets what was to be told`() throws {
    let world = try makeWorld(#"{"clock": "real"}"#)
    try world.defaultTenant.createTask(TenantCallbackTests.url)
    world.defaultTenant.reset([.tasks], wall: dawn)
    #expect(world.takeDeliveries(wall: dawn + 9_000).isEmpty)
  }
}
