package import KlingSpec
package import Schema
import StrictJSON
package import Timekeeping

/// A create that passed all rules of its body.
package struct TaskOrder {
  /// The call that creates.
  package let call: Call
  /// What is to be made.
  package let production: ProductionPlan
  /// The caller's own id; empty for none.
  package var externalID = ""
  /// Where changes are told; empty for nowhere.
  package var callbackURL = ""
  /// Whether only the end is told there.
  package var tellsOnlyEnds = false
  /// Scheme and authority under which the results are linked.
  package let origin: String
  /// The broken rule that lets the task fail when it starts.
  package var failure: Violation?
  /// What the body hands in, for accounts that keep a ledger.
  package var usage = Usage.none

  /// An order without ids, callbacks and failures.
  package init(_ call: Call, _ production: ProductionPlan, origin: String) {
    self.call = call
    self.production = production
    self.origin = origin
  }
}

extension Tenant {
  /// Takes an order: the new task as the create answers it.
  ///
  /// Refused are, in this order, an external id that is taken, what the content policy objects to,
  /// what the account does not allow, and a task more than can be kept.
  package func create(_ order: TaskOrder, wall: Instant) throws(Refusal) -> TaskSighting {
    let now = clock.instant(wall: wall)
    // What is due is told first: a full store may drop the tasks it is told of.
    release(by: now)
    guard order.externalID.isEmpty || !tasks.hasExternalID(order.externalID) else {
      throw Refusals.externalIDExists(order.externalID)
    }
    let script = outcomes.place(
      for: order.call.endpoint, externalID: order.externalID, prompt: order.production.prompt)
    let (course, failure) = try future(of: order, script)
    try checkAccount(order, now)
    guard tasks.makeRoom(now: now) else { throw Refusals.tooManyTasks }
    if let script { outcomes.use(script) }
    let isImmediate = order.call.action == .makeAtOnce
    let delays =
      isImmediate
      ? (start: 0, end: 0)
      : settings.pace.delays(of: order.call.endpoint, order.call.product)
    let task = TaskRecord(
      id: ids.next(at: now),
      plan: TaskPlan(
        created: now, startsAfter: delays.start, endsAfter: delays.end, course: course),
      endpoint: order.call.endpoint, product: order.call.product, isImmediate: isImmediate,
      isPaidInCash: ledger?.paysInCash(for: order.call.product, at: now) ?? false,
      externalID: order.externalID, failure: failure,
      folder: folder(under: order.origin),
      work: Work(
        order.production, blueprints.blueprint(for: order.production, seed: settings.seed, common),
        words: blueprints.words(of: order.production)))
    tasks.append(task)
    idle = max(idle, task.plan.end)
    enter(task, order)
    if !order.callbackURL.isEmpty {
      plan(
        order.callbackURL, order.call.style, onlyEnds: order.tellsOnlyEnds, for: task, now)
    }
    // What is answered at once is paid at once, and shown as it has ended.
    if isImmediate { ledger?.settle(by: now) }
    return sight(tasks.last, stage: isImmediate ? task.plan.lastStage : 0)
  }

  /// The task that a query names, in the state that the query finds.
  ///
  /// Under a clock that counts queries this one counts, and the callbacks of the change it makes
  /// become due. A task of another endpoint is not found (`query.wrong_family`).
  package func query(
    _ name: TaskName, of endpoint: String, wall: Instant
  ) throws(Refusal) -> TaskSighting {
    guard let place = tasks.place(named: name), tasks[place].endpoint == endpoint else {
      throw Refusals.taskNotFound(name.text)
    }
    return show(place, clock.instant(wall: wall))
  }

  /// The tasks of some names, whichever endpoint in scope made them; names of none are left out.
  package func find(
    _ names: [String], byExternalID: Bool, in scope: TaskScope, wall: Instant
  ) -> [TaskView] {
    let now = clock.instant(wall: wall)
    return names.compactMap { name in
      let place = byExternalID ? tasks.place(ofExternalID: name) : tasks.place(ofID: name)
      guard let place, !tasks[place].isImmediate, scope.style(of: tasks[place].endpoint) != nil
      else { return nil }
      return view(of: show(place, now))
    }
  }

  /// A task as a query that names it finds it; under a clock that counts queries this one counts.
  private func show(_ place: TaskStore.Place, _ now: Instant) -> TaskSighting {
    if clock.mode == .polls {
      tasks.countQuery(at: place)
      let stage = tasks[place].stage(at: now)
      tell(tasks[place].id, upTo: stage)
      if stage == tasks[place].plan.lastStage { settle(tasks[place].id, now) }
    }
    return sight(place, stage: tasks[place].stage(at: now))
  }

  private func sight(_ place: TaskStore.Place, stage: Int) -> TaskSighting {
    let hasFailed = tasks[place].plan.state(of: stage) == .failed
    return TaskSighting(
      place: place, stage: stage, rule: hasFailed ? tasks[place].failure?.rule : nil)
  }

  /// A page of an endpoint's tasks, newest first; pages count from 1.
  package func list(of endpoint: String, page: Int, size: Int, wall: Instant) -> [TaskView] {
    let now = clock.instant(wall: wall)
    return tasks.newest(
      of: endpoint, skipping: (page - 1) * size, limit: size, where: { !isHidden($0) }
    ).map { place in view(of: tasks[place], stage: tasks[place].stage(at: now)) }
  }

  /// A task as answers and callbacks show it in one of its stages.
  func view(of task: TaskRecord, stage: Int) -> TaskView {
    let state = task.plan.state(of: stage)
    let units: Decimal? =
      switch state {
      case .submitted, .processing: nil
      case .succeeded: task.work.units
      case .failed: 0
      }
    let failure = state == .failed ? task.failure : nil
    var session: String?
    if case .session(let id) = task.work.origin { session = id }
    return TaskView(
      number: task.id.value, state: state, message: failure?.message ?? "",
      rule: failure?.rule,
      externalID: task.externalID.isEmpty ? nil : task.externalID,
      created: task.plan.created.milliseconds,
      updated: task.plan.instant(of: stage).milliseconds,
      outputs: state == .succeeded ? outputs(of: task) : [], watermark: task.work.watermark,
      units: task.isPaidInCash ? units.map { _ in 0 } : units, pack: task.product.rawValue,
      cash: cash(of: task, for: units), parent: parent(of: task), session: session,
      endpoint: task.endpoint)
  }

  /// What becomes of an order; an outcome that refuses it is used up by that.
  private func future(
    of order: TaskOrder, _ script: Int?
  ) throws(Refusal) -> (TaskPlan.Course, FailureReason?) {
    guard let script else {
      return order.failure.map { (.failsAtStart, FailureReason($0)) } ?? (.succeeds, nil)
    }
    switch outcomes.entries[script].outcome.ending {
    case .refuse:
      outcomes.use(script)
      throw Refusals.contentPolicy
    case .succeed: return (.succeeds, nil)
    case .fail(let message): return (.fails, FailureReason(message))
    case .stuckSubmitted: return (.staysSubmitted, nil)
    case .stuckProcessing: return (.staysProcessing, nil)
    }
  }
}
