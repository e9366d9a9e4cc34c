import Schema
import Simulation
import Testing
import Timekeeping

@Suite struct JournalTests {
  private func journal(_ count: Int, capacity: Int) -> Journal {
    var journal = Journal(capacity: capacity)
    for number in 0..<count {
      var entry = JournalEntry(time: .epoch, method: "GET", path: "/\(number)")
      entry.status = number.isMultiple(of: 2) ? 200 : 400
      journal.append(entry)
    }
    return journal
  }

  @Test(arguments: [(3, 0, [1, 2, 3]), (5, 0, [1, 2, 3, 4, 5]), (12, 7, [8, 9, 10, 11, 12])])
  func `the newest are kept in order`(count: Int, dropped: Int, kept: [Int]) {
    let journal = journal(count, capacity: 5)
    #expect(journal.newest(.max) { _ in true }.map(\.sequence) == kept)
    #expect(journal.last?.sequence == kept.last)
    #expect(journal.dropped == dropped)
  }

  @Test func `a limit takes the newest that match`() {
    let journal = journal(12, capacity: 10)
    #expect(journal.newest(2) { $0.status == 400 }.map(\.sequence) == [10, 12])
  }

  @Test func `what a client can make long is cut`() {
    var journal = Journal(capacity: 1)
    let long = String(repeating: "ä", count: 5_000)
    var entry = JournalEntry(time: .epoch, method: "GET", path: long)
    let violation = Violation(
      rule: "x", pointer: long, message: long, code: .invalidParameter, grade: .ours)
    entry.remarks.warnings = Array(repeating: violation, count: 1_000)
    journal.append(entry)
    let kept = journal.newest(1) { _ in true }
    #expect(kept[0].path.utf8.count < 1_100)
    #expect(kept[0].remarks.warnings.count == 64)
    #expect(kept[0].remarks.warnings.allSatisfy { $0.message.utf8.count < 1_100 })
  }

  @Test func `numbers go on after a reset`() {
    var journal = journal(12, capacity: 5)
    journal.removeAll()
    #expect(journal.count == 0)
    #expect(journal.dropped == 0)
    journal.append(JournalEntry(time: .epoch, method: "GET", path: "/"))
    #expect(journal.newest(9) { _ in true }.map(\.sequence) == [13])
  }
}
