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

  /// Where what is marked in a session can be looked at: as a clip, by its first frame, on its way.
  ///
  /// The links have the names of answers. A session of the platform has no files behind them.
  package func preview(of session: String, origin: String) -> [(name: String, url: String)] {
    let files = [("video", "1.mp4"), ("video_cover", "1.png"), ("tracking_output", "2.mp4")]
    return files.map { member, file in
      (name: member, url: "\(origin)\(Tenant.mediaPath)\(name)/\(session)-\(file)")
    }
  }

  /// The id of the one face that every clip shows, from its beginning to its end.
  static let face = "0"
}
