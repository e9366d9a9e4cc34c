import Schema
import StrictJSON
import Timekeeping

/// A change of a task's status that is to be told when it happens.
struct Notice: Sendable {
  let task: Snowflake
  let stage: Int
}

extension Tenant {
  /// Plans the callbacks of a new task: one for each change of status (`callback.trigger`).
  ///
  /// Those of a task that takes no time are due at once. Some endpoints tell the end only.
  func plan(
    _ url: String, _ style: Style, onlyEnds: Bool, for task: TaskRecord, _ now: Instant
  ) {
    let target: Result<CallbackTarget, CallbackTarget.Hindrance>
    do {
      target = .success(try CallbackTarget(url, allowed: settings.callbackHosts))
    } catch {
      target = .failure(error)
    }
    guard task.plan.lastStage > 0 else { return }
    callbacks[task.id] = Callback(
      url: url, target: target, style: style, tellsOnlyEnds: onlyEnds)
    for stage in 1...task.plan.lastStage {
      notices.add(Notice(task: task.id, stage: stage), due: task.plan.instant(of: stage))
    }
    release(by: now)
    arm()
  }

  /// Tells what has happened by an instant of the tenant's clock.
  func release(by now: Instant) {
    guard !notices.isEmpty else { return }
    while let (_, notice) = notices.take(by: now) {
      tell(notice.task, upTo: notice.stage)
    }
  }

  /// Tells the stages of a task that were not told yet, up to one of them.
  func tell(_ id: Snowflake, upTo stage: Int) {
    guard var callback = callbacks[id], stage > callback.told,
      let task = tasks.place(of: id).map({ tasks[$0] })
    else { return }
    for stage in callback.told + 1...stage
    where !callback.tellsOnlyEnds || task.plan.state(of: stage).isTerminal {
      tell(task, stage, callback)
    }
    callback.told = stage
    callbacks[id] = stage == task.plan.lastStage ? nil : callback
  }

  private func tell(_ task: TaskRecord, _ stage: Int, _ callback: Callback) {
    let due = task.plan.instant(of: stage)
    switch callback.target {
    case .success(let target):
      var writer = JSONWriter()
      callback.style.write(view(of: task, stage: stage), .callback, to: &writer)
      let id = Mixer.seed(outputSeed, UInt64(task.id.value), UInt64(stage)) >> 4
      outbox.add { number in
        Delivery(
          number: number, id: String(id), tenant: index, endpoint: task.endpoint, due: due,
          url: callback.url, target: target, body: writer.bytes)
      }
    case .failure(let hindrance):
      var entry = JournalEntry(
        time: due, method: "POST", path: CallbackTarget.shown(callback.url),
        endpoint: task.endpoint)
      entry.remarks.note = hindrance.reason
      journal.append(entry)
    }
  }
}
