import KlingSpec
import Timekeeping

/// The slots that unfinished tasks hold, by the pools that they share.
struct SlotBook: Sendable {
  private struct Holder: Sendable {
    let task: Snowflake
    let slots: Int
  }

  private var holders: [SlotPool: [Holder]] = [:]

  /// The slots that are held in a pool, after those of tasks that are over were given back.
  mutating func held(in pool: SlotPool, isOver: (Snowflake) -> Bool) -> Int {
    holders[pool]?.removeAll { isOver($0.task) }
    return holders[pool]?.reduce(0) { $0 + $1.slots } ?? 0
  }

  /// Notes that a task holds slots from now on.
  mutating func hold(_ slots: Int, in pool: SlotPool, for task: Snowflake) {
    holders[pool, default: []].append(Holder(task: task, slots: slots))
  }

  /// Gives all slots back.
  mutating func removeAll() { holders.removeAll() }
}
