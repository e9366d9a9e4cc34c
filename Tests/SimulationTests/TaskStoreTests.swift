import KlingSpec
import Schema
import Simulation
import Testing
import Timekeeping

@Suite struct TaskStoreTests {
  private let work: Work

  init() throws { work = try makeWork() }

  private func task(
    _ number: Int, endpoint: String = "text2video", externalID: String = "",
    course: TaskPlan.Course = .succeeds
  ) -> TaskRecord {
    TaskRecord(
      id: Snowflake(value: number),
      plan: TaskPlan(created: .epoch, startsAfter: 1, endsAfter: 2, course: course),
      endpoint: endpoint, product: .video, externalID: externalID, failure: nil,
      folder: ResultFolder(origin: "", path: ""), work: work)
  }

  private func store(of numbers: some Sequence<Int>, capacity: Int = 10_000) -> TaskStore {
    var store = TaskStore(capacity: capacity)
    for number in numbers { append(task(number), to: &store) }
    return store
  }

  /// Adds a task if there is room for it.
  @discardableResult
  private func append(
    _ task: TaskRecord, to store: inout TaskStore, now: Instant = .epoch
  ) -> Bool {
    guard store.makeRoom(now: now) else { return false }
    store.append(task)
    return true
  }

  @Test func `a task costs little beyond its own text`() {
    #expect(MemoryLayout<TaskRecord>.stride <= 250)
  }

  @Test func `finds every id in any page and none between`() {
    let store = store(of: stride(from: 10, through: 30_000, by: 10))
    for number in stride(from: 10, through: 30_000, by: 10) {
      let place = store.place(of: Snowflake(value: number))
      #expect(place.map { store[$0].id.value } == number)
      #expect(store.place(of: Snowflake(value: number + 1)) == nil)
    }
    #expect(store.place(of: Snowflake(value: 9)) == nil)
    #expect(TaskStore(capacity: 1).place(of: Snowflake(value: 9)) == nil)
  }

  @Test func `a name is an id first and an external id second`() {
    var store = store(of: [7])
    append(task(8, externalID: "7"), to: &store)
    append(task(9, externalID: "mine"), to: &store)
    #expect(store.place(named: "7").map { store[$0].id.value } == 7)
    #expect(store.place(named: "mine").map { store[$0].id.value } == 9)
    #expect(store.place(named: "yours") == nil)
    #expect(store.hasExternalID("7"))
  }

  @Test(arguments: [
    (0, 3, [3_000, 2_999, 2_998]), (2_998, 5, [2, 1]), (3_000, 5, []), (1, 0, []),
  ])
  func `pages are newest first`(skipped: Int, limit: Int, ids: [Int]) {
    let store = store(of: 1...3_000)
    let places = store.newest(of: "text2video", skipping: skipped, limit: limit)
    #expect(places.map { store[$0].id.value } == ids)
    #expect(store.newest(of: "omni-video", skipping: 0, limit: 9).isEmpty)
  }

  @Test func `a full store drops what ended first and keeps what runs`() {
    var store = TaskStore(capacity: 3)
    append(task(1, course: .staysProcessing), to: &store)
    append(task(2, externalID: "two"), to: &store)
    append(task(3), to: &store)
    let isKept = append(task(4), to: &store)
    #expect(!isKept, "nothing has ended yet")
    append(task(4), to: &store, now: Instant(milliseconds: 2))
    #expect(store.count == 3)
    #expect(store.dropped == 1)
    #expect(store.place(of: Snowflake(value: 1)) != nil)
    #expect(store.place(of: Snowflake(value: 2)) == nil)
    #expect(!store.hasExternalID("two"))
  }

  @Test func `pages that become empty are gone`() {
    var store = store(of: 1...2_048, capacity: 2_048)
    for number in 2_049...6_000 {
      append(task(number), to: &store, now: Instant(milliseconds: 2))
    }
    #expect(store.count <= 2_048)
    #expect(store.count + store.dropped == 6_000)
    #expect(store.place(of: Snowflake(value: 6_000)).map { store[$0].id.value } == 6_000)
    #expect(store.newest(of: "text2video", skipping: 0, limit: 9_999).count == store.count)
  }

  @Test func `three queries bring a task to its end and more change nothing`() throws {
    var store = store(of: [1])
    let place = try #require(store.place(of: Snowflake(value: 1)))
    for _ in 0..<300 { store.countQuery(at: place) }
    #expect(store[place].hasEnded(at: .epoch))
  }
}
