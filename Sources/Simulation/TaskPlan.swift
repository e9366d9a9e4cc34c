package import Schema
package import Timekeeping

/// What becomes of a task, and when: decided at its creation, never changed.
///
/// The state of a task is a function of this plan, the tenant's time and the queries that counted;
/// nothing has to run for a task to move on.
package struct TaskPlan: Hashable, Sendable {
  /// The states a task goes through after `submitted` (`status.order`).
  package enum Course: UInt8, Hashable, Sendable {
    /// `processing`, then `succeed`.
    case succeeds
    /// `processing`, then `failed`.
    case fails
    /// `failed` at the time at which it would have started processing.
    case failsAtStart
    /// No other state.
    case staysSubmitted
    /// `processing` and no other state.
    case staysProcessing
  }

  /// When the task was created.
  package let created: Instant
  /// The states it goes through.
  package let course: Course
  private let startDelay: UInt32
  private let endDelay: UInt32

  /// A plan whose delays count from the creation; they are kept between 0 and 49 days.
  package init(created: Instant, startsAfter start: Int, endsAfter end: Int, course: Course) {
    self.created = created
    self.course = course
    startDelay = UInt32(clamping: start)
    endDelay = UInt32(clamping: max(start, end))
  }

  /// The number of the last stage; stage 0 is `submitted`.
  package var lastStage: Int {
    switch course {
    case .succeeds, .fails: 2
    case .failsAtStart, .staysProcessing: 1
    case .staysSubmitted: 0
    }
  }

  /// Whether the task comes to an end.
  package var ends: Bool { course != .staysSubmitted && course != .staysProcessing }

  /// When the task reaches its last stage.
  package var end: Instant { instant(of: lastStage) }

  /// When the task reaches a stage; numbers beyond the last mean the last.
  package func instant(of stage: Int) -> Instant {
    switch min(stage, lastStage) {
    case ...0: created
    case 1: created + Int(startDelay)
    default: created + Int(endDelay)
    }
  }

  /// The stage that the clock and the queries that counted have reached, whichever is further.
  ///
  /// The first counted query finds the task as it was created, each later one a stage further.
  package func stage(at now: Instant, queries: Int) -> Int {
    var reached = min(max(queries - 1, 0), lastStage)
    while reached < lastStage, instant(of: reached + 1) <= now { reached += 1 }
    return reached
  }

  /// The word for a stage.
  package func state(of stage: Int) -> TaskState {
    switch (course, min(stage, lastStage)) {
    case (_, ...0): .submitted
    case (.failsAtStart, _), (.fails, 2): .failed
    case (.succeeds, 2): .succeeded
    default: .processing
    }
  }
}
