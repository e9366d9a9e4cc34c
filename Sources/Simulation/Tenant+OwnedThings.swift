package import KlingSpec
package import Schema
package import Timekeeping

/// The elements and voices of an account and of the platform, as one library by kind and id.
///
/// What a task makes has the number of the task with another worker in it, so that ids lead back to
/// tasks; it is there from the moment at which the task succeeds.
extension Tenant {
  /// What rules know of an element or a voice; nil for one that is not there yet or was deleted.
  func thing(_ kind: OwnedKind, id: String, at now: Instant) -> Thing? {
    guard !things.isDeleted(ThingName(kind.rawValue, id)) else { return nil }
    if let thing = platform.thing(kind: kind.rawValue, id: id) { return thing }
    guard let task = task(ofThing: kind, id: id),
      task.plan.state(of: task.stage(at: now)) == .succeeded
    else { return nil }
    var traits: Set<String> = []
    if case .element(let element) = task.work.content, kind != .voice { traits = [element.trait] }
    return Thing(kind: kind.rawValue, id: id, traits: traits)
  }

  /// Deletes a thing under each of the kinds under which it is known.
  ///
  /// The answer is that of a task which has ended (`delete-elements.status`); no query finds it.
  package func delete(_ id: String, _ kinds: [OwnedKind], wall: Instant) -> TaskView {
    let now = clock.instant(wall: wall)
    for kind in kinds where thing(kind, id: id, at: now) != nil {
      things.delete(ThingName(kind.rawValue, id), limit: 4 * tasks.capacity) { name in
        OwnedKind(rawValue: name.kind).map { leadsSomewhere($0, name.id) } ?? false
      }
    }
    return TaskView(
      number: ids.next(at: now).value, state: .succeeded, message: "", rule: nil,
      externalID: nil, created: now.milliseconds, updated: now.milliseconds, outputs: [],
      watermark: nil, units: nil, pack: "")
  }

  /// What a task made, as its record tells it.
  func outputs(ofOwnedBy task: TaskRecord) -> [OutputView] {
    task.work.content.owned.prefix(1).compactMap { kind in
      ownedThing(kind, of: task).map { output(of: $0, origin: task.origin) }
    }
  }

  /// An element or a voice as a result, linked under an origin.
  func output(of thing: OwnedThing, origin: String) -> OutputView {
    guard case .element(let element) = thing.content, thing.kind != .voice else {
      return thing.voiceOutput
    }
    return thing.output(element, speaking: voice(of: thing, element, origin: origin))
  }

  /// An element or a voice of the platform.
  func ownedThing(_ piece: LibraryPiece, _ kind: OwnedKind, origin: String) -> OwnedThing {
    let name = ThingName(kind.rawValue, piece.thing.id)
    return OwnedThing(
      kind: kind, id: name.id, content: piece.content,
      owner: piece.isOfficial ? "kling" : ownerNumber, isDeleted: things.isDeleted(name),
      files: UniqueID(seed: outputSeed, sequence: name.number), folder: folder(of: origin))
  }

  /// Whether lists leave a task out: one of the old library, which tells no status, whose element was
  /// deleted or never came to be.
  func isHidden(_ task: TaskRecord) -> Bool {
    guard case .element(let element) = task.work.content, element.kind == .oldElement else {
      return false
    }
    return task.plan.course != .succeeds
      || things.isDeleted(ThingName(element.kind.rawValue, ownedID(element.kind, of: task)))
  }

  private func voice(
    of thing: OwnedThing, _ element: ProductionPlan.Element, origin: String
  ) -> OwnedThing? {
    switch element.voice {
    case .none: return nil
    case .extracted:
      return task(ofThing: thing.kind, id: thing.id).flatMap {
        ownedThing(.voice, of: $0)
      }
    case .bound(let id):
      if let piece = platform.piece(.voice, id: id) {
        return ownedThing(piece, .voice, origin: origin)
      }
      return task(ofThing: .voice, id: id).flatMap { ownedThing(.voice, of: $0) }
    }
  }

  /// A thing that a task makes; nil for one that it does not make.
  private func ownedThing(_ kind: OwnedKind, of task: TaskRecord) -> OwnedThing? {
    guard task.work.content.owned.contains(kind) else { return nil }
    let id = ownedID(kind, of: task)
    return OwnedThing(
      kind: kind, id: id, content: task.work.content, owner: ownerNumber,
      isDeleted: things.isDeleted(ThingName(kind.rawValue, id)), files: outputID(of: task),
      folder: folder(of: task.origin))
  }

  private func ownedID(_ kind: OwnedKind, of task: TaskRecord) -> String {
    Snowflake(value: task.id.value ^ kind.mark).description
  }

  private func task(ofThing kind: OwnedKind, id: String) -> TaskRecord? {
    guard let id = Snowflake(id),
      let place = tasks.place(of: Snowflake(value: id.value ^ kind.mark)),
      tasks[place].work.content.owned.contains(kind)
    else { return nil }
    return tasks[place]
  }

  private func leadsSomewhere(_ kind: OwnedKind, _ id: String) -> Bool {
    platform.piece(kind, id: id) != nil || task(ofThing: kind, id: id) != nil
  }

  private func folder(of origin: String) -> String { "\(origin)\(Tenant.mediaPath)\(name)/" }

  /// The number by which answers call the account, seven digits out of its seed.
  private var ownerNumber: String {
    String(1_000_000 + Mixer.seed(settings.seed, 0) % 9_000_000)
  }
}

extension OwnedKind {
  /// What tells the ids of its things from those of their tasks: bits of the worker.
  fileprivate var mark: Int {
    switch self {
    case .element: 0x155 << 12
    case .oldElement: 0x1AA << 12
    case .voice: 0x2AA << 12
    }
  }
}
