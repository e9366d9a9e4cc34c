import Schema
import Simulation
import Testing
import Timekeeping

@Suite struct TaskPlanTests {
  private static let start = Instant(milliseconds: 1_000)

  @Test(arguments: [
    (TaskPlan.Course.succeeds, [TaskState.submitted, .processing, .succeeded]),
    (.fails, [.submitted, .processing, .failed]),
    (.failsAtStart, [.submitted, .failed, .failed]),
    (.staysSubmitted, [.submitted, .submitted, .submitted]),
    (.staysProcessing, [.submitted, .processing, .processing]),
  ])
  func `time and queries lead through the same states`(
    course: TaskPlan.Course, states: [TaskState]
  ) {
    let plan = TaskPlan(
      created: TaskPlanTests.start, startsAfter: 10, endsAfter: 30, course: course)
    for (step, offset) in [0, 10, 30].enumerated() {
      let byTime = plan.stage(at: TaskPlanTests.start + offset, queries: 0)
      let byQuery = plan.stage(at: TaskPlanTests.start, queries: step + 1)
      #expect(plan.state(of: byTime) == states[step])
      #expect(byQuery == byTime)
    }
  }

  @Test(arguments: [(0, 0), (9, 0), (10, 10), (29, 10), (30, 30), (1_000_000, 30)])
  func `a stage lasts until the next begins`(offset: Int, since: Int) {
    let plan = TaskPlan(
      created: TaskPlanTests.start, startsAfter: 10, endsAfter: 30, course: .succeeds)
    let stage = plan.stage(at: TaskPlanTests.start + offset, queries: 0)
    #expect(plan.instant(of: stage) == TaskPlanTests.start + since)
  }

  @Test func `the further of clock and queries counts`() {
    let plan = TaskPlan(
      created: TaskPlanTests.start, startsAfter: 10, endsAfter: 30, course: .succeeds)
    #expect(plan.stage(at: TaskPlanTests.start + 30, queries: 1) == 2)
    #expect(plan.stage(at: TaskPlanTests.start + 10, queries: 3) == 2)
  }

  @Test func `without delays the end is there at once`() {
    let plan = TaskPlan(
      created: TaskPlanTests.start, startsAfter: 0, endsAfter: 0, course: .succeeds)
    #expect(plan.stage(at: TaskPlanTests.start, queries: 0) == 2)
  }

  @Test(arguments: [TaskPlan.Course.staysSubmitted, .staysProcessing])
  func `a stuck task has no end`(course: TaskPlan.Course) {
    #expect(!TaskPlan(created: .epoch, startsAfter: 0, endsAfter: 0, course: course).ends)
  }
}
