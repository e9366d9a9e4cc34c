import KlingSpec
import Schema
import StrictJSON

extension Tenant {
  /// What the call that opened a session answers: the session itself, or the faces found in it.
  func outputs(_ session: ProductionPlan.Session, of task: TaskRecord) -> [OutputView] {
    let id = id(of: task)
    let clip = session.clip
    switch session.purpose {
    case .faces:
      return [
        OutputView(kind: .session, id: id, urls: []),
        OutputView(
          kind: .face, id: Tenant.face, urls: [url(of: task, 0, "png")],
          details: [
            "start_time": 0, "end_time": .number(JSONNumber(session.milliseconds)),
          ]),
      ]
    case .selection:
      return [
        OutputView(
          kind: .session, id: id, urls: [url(of: task, 0, "mp4")],
          details: [
            "fps": .number(JSONNumber(clip.framesPerSecond)),
            "original_duration": .number(JSONNumber(session.milliseconds)),
            "width": .number(JSONNumber(clip.width)), "height": .number(JSONNumber(clip.height)),
            "total_frame": .number(JSONNumber(clip.frames)),
          ])
      ]
    }
  }

  /// The id of the one face that every clip shows, from its beginning to its end.
  static let face = "0"
}
