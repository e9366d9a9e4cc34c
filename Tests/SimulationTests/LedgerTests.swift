import KlingSpec
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

/// Every task of these tests costs 3 units and takes three seconds.
@Suite struct LedgerTests {
  private func tenant(_ packs: String, _ more: String = "") throws -> Tenant {
    try makeWorld(#"{"packs": [\#(packs)]\#(more)}"#).defaultTenant
  }

  private func left(_ tenant: Tenant) throws -> [String] {
    try #require(tenant.ledger(wall: dawn)).packs.map(\.left.description)
  }

  @Test func `endless packs have no ledger`() throws {
    #expect(try makeWorld().defaultTenant.ledger(wall: dawn) == nil)
  }

  @Test func `a pack is charged when the task succeeds`() throws {
    let tenant = try tenant(#"{"type": "video", "units": 10}"#)
    let task = try tenant.createTask()
    _ = tenant.advance(to: dawn + 2_999, wall: dawn)
    #expect(try left(tenant) == ["10"])
    _ = tenant.advance(to: dawn + 9_000, wall: dawn)
    #expect(try left(tenant) == ["7"])
    let charge = try #require(tenant.ledger(wall: dawn)?.charges.first)
    #expect(charge.task.description == task.id)
    #expect(charge.time == dawn + 3_000)
    #expect((charge.pack, charge.amount, charge.before) == (0, 3, 10))
  }

  @Test func `the pack that ends first is used first, and the next one gives the rest`() throws {
    let tenant = try tenant(
      #"""
      {"type": "video", "units": 10, "days": 9}, {"type": "image", "units": 10, "days": 1},
      {"type": "video", "units": 4, "days": 2}, {"type": "video", "units": 5, "after_days": 1}
      """#)
    try tenant.createTask()
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try left(tenant) == ["8", "10", "0", "5"])
    let charges = try #require(tenant.ledger(wall: dawn)).charges
    #expect(charges.map(\.pack) == [2, 2, 0])
    #expect(charges.map(\.amount) == [3, 1, 2])
  }

  @Test func `what no pack holds any more is not charged`() throws {
    let tenant = try tenant(#"{"type": "video", "units": 3.5}"#)
    try tenant.createTask()
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try left(tenant) == ["0"])
    #expect(throws: Refusals.noPack) { try tenant.createTask() }
  }

  @Test func `a task that ends after its pack is not charged`() throws {
    let tenant = try tenant(#"{"type": "video", "units": 9, "days": 1}"#)
    _ = tenant.advance(to: dawn + 86_399_999, wall: dawn)
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try left(tenant) == ["9"])
  }

  @Test func `failed and stuck tasks are not charged`() throws {
    let tenant = try tenant(
      #"{"type": "video", "units": 9}"#,
      #", "outcomes": [{"outcome": "fail"}, {"outcome": "stuck"}]"#)
    try tenant.createTask()
    try tenant.createTask()
    _ = tenant.advance(to: dawn + 100_000, wall: dawn)
    #expect(try left(tenant) == ["9"])
  }

  @Test func `queries charge in the order in which they end tasks, and once`() throws {
    let tenant = try tenant(#"{"type": "video", "units": 9}"#, #", "clock": "polls""#)
    let tasks = try (0..<2).map { _ in try tenant.createTask().id }
    for task in tasks.reversed() {
      for _ in 0..<5 { _ = try tenant.look(at: task) }
    }
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try left(tenant) == ["3"])
    let charges = try #require(tenant.ledger(wall: dawn)).charges
    #expect(charges.map(\.task.description) == tasks.reversed())
  }

  @Test func `the ledger keeps as many charges as there may be tasks`() throws {
    let tenant = try tenant(
      #"{"type": "video", "units": 90}"#, #", "limits": {"tasks": 2}, "pace": "instant""#)
    for _ in 0..<5 { try tenant.createTask() }
    let ledger = try #require(tenant.ledger(wall: dawn))
    #expect(ledger.charges.count == 2)
    #expect(ledger.dropped == 3)
    #expect(try left(tenant) == ["75"])
  }

  @Test func `money pays at list prices where no pack can be used`() throws {
    let tenant = try tenant(
      #"{"type": "video", "units": 4}"#, #", "balance": {"amount": 1}"#)
    for _ in 0..<2 {
      try tenant.createTask()
      _ = tenant.advanceUntilIdle(wall: dawn)
    }
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    let ledger = try #require(tenant.ledger(wall: dawn))
    #expect(ledger.charges.map(\.pack) == [0, 0, nil])
    #expect(ledger.charges.map(\.amount.description) == ["3", "1", "0.42"])
    #expect(ledger.balance?.description == "0.58")
  }

  @Test func `tasks that began together may cost more than there is, and then no more begin`()
    throws
  {
    let tenant = try makeWorld(#"{"balance": {"amount": 0.5}}"#).defaultTenant
    try tenant.createTask()
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    #expect(try #require(tenant.ledger(wall: dawn)).balance?.description == "-0.34")
    #expect(throws: Refusals.noPack) { try tenant.createTask() }
    tenant.reset([.tasks], wall: dawn)
    #expect(try #require(tenant.ledger(wall: dawn)).balance?.description == "0.5")
  }

  @Test func `pages of charges stay where they are while newer ones come and old ones go`() throws {
    let tenant = try tenant(
      #"{"type": "video", "units": 90}"#, #", "limits": {"tasks": 3}, "pace": "instant""#)
    for _ in 0..<3 { try tenant.createTask() }
    func page(before: Int?) -> (numbers: [Int], hasMore: Bool) {
      let scan = ChargeScan(of: .packs, created: 0..<Int.max, filters: [], before: before)
      let (page, hasMore) = tenant.charges(scan, limit: 1, wall: dawn)
      return (page.map(\.number), hasMore)
    }
    #expect(page(before: nil) == ([2], true))
    try tenant.createTask()
    #expect(page(before: 2) == ([1], false))
    for _ in 0..<3 { try tenant.createTask() }
    #expect(page(before: 2) == ([], false))
    #expect(page(before: .min) == ([], false))
    #expect(page(before: .max) == ([6], true))
  }

  @Test func `a reset of tasks fills the packs up`() throws {
    let tenant = try tenant(#"{"type": "video", "units": 9, "days": 1}"#)
    try tenant.createTask()
    _ = tenant.advanceUntilIdle(wall: dawn)
    tenant.reset([.journal], wall: dawn)
    #expect(try left(tenant) == ["6"])
    tenant.reset([.tasks], wall: dawn)
    #expect(try left(tenant) == ["9"])
    #expect(tenant.ledger(wall: dawn)?.charges == [])
    #expect(tenant.ledger(wall: dawn)?.packs.first?.invalid == dawn + 86_400_000)
  }
}
