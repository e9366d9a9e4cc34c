package import Timekeeping

/// The tasks of one tenant in the order of their ids.
///
/// Ids rise with creation, so tasks lie in pages that only grow at the end and are found by two
/// binary searches: no step rehashes or moves all of them.
package struct TaskStore: Sendable {
  /// Where a task stands, until the next change of the store.
  package struct Place: Hashable, Sendable {
    let page: Int
    let index: Int
  }

  private static let pageSize = 1_024

  /// The most tasks that are kept.
  package let capacity: Int
  /// How many tasks are kept.
  package private(set) var count = 0
  /// How many tasks had to make room for newer ones.
  package private(set) var dropped = 0
  private var pages: [[TaskRecord]] = []
  private var externalIDs: [String: Snowflake] = [:]
  /// Before this instant no task can be dropped; a full store would search all of them in vain.
  private var nextEnd = Instant.epoch

  /// An empty store for so many tasks, at least one.
  package init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  /// The task at a place.
  package subscript(place: Place) -> TaskRecord {
    pages[place.page][place.index]
  }

  /// Where the newest task stands; there must be one.
  var last: Place { Place(page: pages.count - 1, index: pages[pages.count - 1].count - 1) }

  /// Whether a task has this external id; one that failed keeps it (`external_id.scope`).
  package func hasExternalID(_ text: String) -> Bool {
    externalIDs[text] != nil
  }

  /// The task with this id; nil for an id that was never given or whose task had to go.
  package func place(of id: Snowflake) -> Place? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle][0].id <= id { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let page = low - 1
    low = 0
    high = pages[page].count
    while low < high {
      let middle = (low + high) / 2
      if pages[page][middle].id < id { low = middle + 1 } else { high = middle }
    }
    guard low < pages[page].count, pages[page][low].id == id else { return nil }
    return Place(page: page, index: low)
  }

  /// The task of a name: of an id first, then of an external id (`query.id_or_external`).
  package func place(named name: TaskName) -> Place? {
    if case .id(let id) = name, let place = place(of: id) { return place }
    return externalIDs.isEmpty ? nil : place(ofExternalID: name.text)
  }

  /// The task whose id this is the spelling of.
  package func place(ofID name: String) -> Place? {
    Snowflake(name).flatMap { place(of: $0) }
  }

  /// The task that its owner calls so.
  package func place(ofExternalID name: String) -> Place? {
    externalIDs[name].flatMap { place(of: $0) }
  }

  /// Places of an endpoint's tasks, newest first, after leaving out so many (`list.order`); those that
  /// the closure does not pick do not count.
  package func newest(
    of endpoint: String, skipping skipped: Int, limit: Int,
    where picks: (TaskRecord) -> Bool = { _ in true }
  ) -> [Place] {
    var places: [Place] = []
    var toSkip = skipped
    for page in pages.indices.reversed() {
      for index in pages[page].indices.reversed() where pages[page][index].endpoint == endpoint {
        guard places.count < limit else { return places }
        guard picks(pages[page][index]) else { continue }
        if toSkip > 0 { toSkip -= 1 } else { places.append(Place(page: page, index: index)) }
      }
    }
    return places
  }

  /// Places of tasks that a closure picks, newest first, of those with lesser ids than one.
  package func newest(
    before id: Snowflake?, limit: Int, where picks: (TaskRecord) -> Bool
  ) -> [Place] {
    var places: [Place] = []
    for page in pages.indices.reversed() {
      if let id, let first = pages[page].first, first.id >= id { continue }
      for index in pages[page].indices.reversed() {
        guard places.count < limit else { return places }
        let task = pages[page][index]
        if id.map({ task.id < $0 }) ?? true, picks(task) {
          places.append(Place(page: page, index: index))
        }
      }
    }
    return places
  }

  /// Sees to it that there is room for one more task; false when all of a full store still run.
  ///
  /// A full store drops some of the oldest tasks that have ended by `now`, external ids and all.
  package mutating func makeRoom(now: Instant) -> Bool {
    if count == capacity, now >= nextEnd { drop(now: now) }
    return count < capacity
  }

  /// Adds a task, for which there must be room and whose id must be greater than all before it.
  package mutating func append(_ task: TaskRecord) {
    precondition(count < capacity, "room is made before a task is added")
    if pages.last.map({ $0.count == TaskStore.pageSize }) ?? true {
      var page: [TaskRecord] = []
      page.reserveCapacity(min(TaskStore.pageSize, capacity))
      pages.append(page)
    }
    pages[pages.count - 1].append(task)
    count += 1
    if !task.externalID.isEmpty { externalIDs[task.externalID] = task.id }
    if task.plan.ends { nextEnd = min(nextEnd, task.plan.end) }
  }

  /// Notes that a query named the task.
  package mutating func countQuery(at place: Place) {
    let queries = pages[place.page][place.index].queries
    // Three queries bring any task to its end; more need not be told apart.
    pages[place.page][place.index].queries = min(queries + 1, 3)
    // A query may have brought the task to its end before its time.
    nextEnd = .epoch
  }

  /// Forgets all tasks.
  package mutating func removeAll() {
    self = TaskStore(capacity: capacity)
  }

  /// Drops ended tasks, oldest first: one in 128, so that a full store does not search every time.
  private mutating func drop(now: Instant) {
    var toDrop = max(1, capacity / 128)
    nextEnd = Instant(milliseconds: .max)
    for page in pages.indices where toDrop > 0 {
      var kept: [TaskRecord] = []
      for task in pages[page] {
        if toDrop > 0, task.hasEnded(at: now) {
          toDrop -= 1
          count -= 1
          dropped += 1
          if !task.externalID.isEmpty { externalIDs[task.externalID] = nil }
        } else {
          kept.append(task)
          if task.plan.ends { nextEnd = min(nextEnd, task.plan.end) }
        }
      }
      pages[page] = kept
    }
    pages.removeAll(where: \.isEmpty)
    // Where enough were dropped, the rest was not looked at.
    if toDrop == 0 { nextEnd = .epoch }
  }
}
