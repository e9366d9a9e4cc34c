package import Schema
package import StrictJSON
import Timekeeping

/// A task as a request finds it: where it is kept, and the stage that it has reached.
///
/// It holds until the next change of the tenant's tasks.
package struct TaskSighting {
  let place: TaskStore.Place
  let stage: Int
  /// The rule by which the task failed; nil if it did not, or for another reason.
  package let rule: String?
}

extension Tenant {
  /// A task that was sighted, as lists and callbacks show it.
  package func view(of sighting: TaskSighting) -> TaskView {
    view(of: tasks[sighting.place], stage: sighting.stage)
  }

  /// Writes the record of a task that was sighted, in one piece where alike ones were written before.
  package func write(
    _ sighting: TaskSighting, _ occasion: Occasion, in style: Style,
    to writer: inout JSONWriter
  ) {
    let page = tasks.page(of: sighting.place)
    write(
      page.span[sighting.place.index], stage: sighting.stage, occasion, in: style, to: &writer)
  }

  @inline(__always)
  private func write(
    _ task: borrowing TaskRecord, stage: Int, _ occasion: Occasion, in style: Style,
    to writer: inout JSONWriter
  ) {
    let state = task.plan.state(of: stage)
    let own =
      task.isUsual
      ? RecordStencil.Own(
        number: task.id.value, created: task.plan.created.milliseconds,
        updated: task.plan.instant(of: stage).milliseconds, result: outputID(of: task).ascii)
      : nil
    if let own, let stencil = stencils.stencil(for: task, state, occasion, in: style) {
      return stencil.write(own, to: &writer)
    }
    let view = view(of: task, stage: stage)
    style.write(view, occasion, to: &writer)
    if let own { stencils.note(view, of: task, result: own.result, occasion, in: style) }
  }
}
