/// Things that are due at instants, handed out earliest first and in the order of arrival within one.
///
/// A binary heap: adding and taking cost O(log n).
package struct DueQueue<Element: Sendable>: Sendable {
  private struct Entry: Sendable {
    let due: Instant
    let arrival: Int
    let element: Element

    func precedes(_ other: Entry) -> Bool {
      (due, arrival) < (other.due, other.arrival)
    }
  }

  private var heap: [Entry] = []
  private var arrivals = 0
  /// How many things wait; counted, because every request asks and a heap of unknown things is slow
  /// to ask.
  package private(set) var count = 0

  /// An empty queue.
  package init() {}

  /// Whether nothing waits; the cheapest question, which hot paths ask before any other.
  package var isEmpty: Bool { count == 0 }

  /// When the first thing is due; nil when nothing waits.
  package var nextDue: Instant? { heap.first?.due }

  /// Adds a thing that is due at an instant, past ones included.
  package mutating func add(_ element: Element, due: Instant) {
    heap.append(Entry(due: due, arrival: arrivals, element: element))
    arrivals += 1
    count += 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].precedes(heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the first thing that is due by `now`; nil when none is.
  package mutating func take(by now: Instant) -> (due: Instant, element: Element)? {
    guard let first = heap.first, first.due <= now else { return nil }
    let last = heap.removeLast()
    count -= 1
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return (first.due, first.element)
  }

  /// Forgets everything that waits.
  package mutating func removeAll() {
    heap.removeAll()
    count = 0
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].precedes(heap[least]) { least = child }
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
