import KlingSpec
import Schema
import Timekeeping

/// Sessions and what is in them: things that have an age and, some of them, a state.
extension AccountSurroundings {
  /// A session by its id, or a thing in one by the session's id, a slash and its own.
  func session(_ kind: String, _ id: String) -> Thing? {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let task = tenant.task(ofOutput: first),
      case .session(let session) = task.work.content
    else { return nil }
    switch kind {
    case session.purpose.rawValue:
      guard parts.count == 1 else { return nil }
      let isOver = now - task.plan.created >= ProductionPlan.Session.lifetime
      return Thing(
        kind: kind, id: id, traits: isOver ? ["expired"] : [], facts: facts(of: session),
        source: task.work.parent)
    case "face":
      guard session.purpose == .faces, parts.last == Tenant.face, parts.count == 2 else {
        return nil
      }
      var facts = MediaTraits()
      (facts.startMilliseconds, facts.milliseconds) = (0, session.milliseconds)
      return Thing(kind: kind, id: id, facts: facts)
    default: return nil
    }
  }

  func facts(of session: ProductionPlan.Session) -> MediaTraits {
    var traits = facts(of: session.clip)
    traits.milliseconds = session.milliseconds
    traits.frames = session.clip.frames
    return traits
  }
}
