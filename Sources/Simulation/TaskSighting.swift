import KlingSpec
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
    let (place, stage) = (sighting.place, sighting.stage)
    guard let own = tasks.own(of: place, stage: stage, outputs: outputSeed) else {
      return style.write(view(of: sighting), occasion, to: &writer)
    }
    let (blueprint, product) = (tasks.blueprint(of: place), tasks.product(of: place))
    let state = tasks.state(of: place, stage: stage)
    if let stencil = common.stencil(of: blueprint, product, state, occasion, in: style),
      stencil.fits(own)
    {
      return stencil.write(own, to: &writer)
    }
    let view = view(of: sighting)
    style.write(view, occasion, to: &writer)
    common.note(view, of: blueprint, product, own: own, occasion, in: style)
  }
}

/// Parts of tasks that are looked at where they are kept: copying a whole task counts a reference to
/// each of its parts.
extension TaskStore {
  /// What a task has of its own; nil where that is more than ids and times.
  fileprivate func own(of place: Place, stage: Int, outputs seed: UInt64) -> RecordStencil.Own? {
    guard self[place].isUsual else { return nil }
    let (id, plan) = (self[place].id, self[place].plan)
    let result = UniqueID(seed: seed, sequence: UInt64(id.value))
    return RecordStencil.Own(
      number: id.value, created: plan.created.milliseconds,
      updated: plan.instant(of: stage).milliseconds, result: result.ascii,
      folder: self[place].folder)
  }

  fileprivate func blueprint(of place: Place) -> Blueprint { self[place].work.blueprint }

  fileprivate func product(of place: Place) -> Product { self[place].product }

  fileprivate func state(of place: Place, stage: Int) -> TaskState {
    self[place].plan.state(of: stage)
  }
}
