import KlingSpec
import Schema
import StrictJSON
import Timekeeping

/// Sessions and what is in them: things that have an age and, some of them, a state.
extension AccountSurroundings {
  /// A session by its id, or a thing in one by the session's id, a slash and its own.
  func session(_ kind: String, _ id: String) -> Thing? {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let task = tenant.task(ofOutput: first),
      case .session(let session) = task.work.content
    else { return nil }
    var source = ""
    if case .clip(let clip) = task.work.origin { source = clip }
    switch kind {
    case session.purpose.rawValue:
      guard parts.count == 1 else { return nil }
      let isOver = now - task.plan.created >= ProductionPlan.Session.lifetime
      var facts = facts(of: session)
      (facts.marks, facts.markedFrames) = (selection(first).count, selection(first).frameCount)
      return Thing(
        kind: kind, id: id, traits: isOver ? ["expired"] : [], facts: facts,
        source: source)
    case "face":
      guard session.purpose == .faces, parts.last == Tenant.face, parts.count == 2 else {
        return nil
      }
      var facts = MediaTraits()
      (facts.startMilliseconds, facts.milliseconds) = (0, session.milliseconds)
      return Thing(kind: kind, id: id, facts: facts)
    case "frame":
      guard let frame = parts.last.flatMap({ Int($0) }) else { return nil }
      var facts = MediaTraits()
      facts.marks = selection(first).points(in: frame).count
      return facts.marks == 0 ? nil : Thing(kind: kind, id: id, facts: facts)
    case "point":
      // Frame, distance from the top, distance from the left.
      let place = (parts.last ?? "").split(separator: "/").map(String.init)
      guard place.count == 3, let frame = Int(place[0]), let y = Decimal(place[1]),
        let x = Decimal(place[2]),
        selection(first).points(in: frame).contains(Selection.Point(x: x, y: y))
      else { return nil }
      return Thing(kind: kind, id: id)
    default: return nil
    }
  }

  private func selection(_ session: String) -> Selection {
    tenant.selections[session] ?? Selection()
  }

  func facts(of session: ProductionPlan.Session) -> MediaTraits {
    var traits = facts(of: session.clip)
    traits.milliseconds = session.milliseconds
    traits.frames = session.clip.frames
    return traits
  }
}
