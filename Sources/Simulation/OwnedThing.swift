import KlingSpec
import Schema
import StrictJSON
import Timekeeping

/// An element or a voice, whoever owns it, with all that answers tell of it.
struct OwnedThing {
  let kind: OwnedKind
  let id: String
  let content: ProductionPlan.Content
  /// The number of who made it; `kling` for the platform (`elements.result.owned_by`).
  let owner: String
  let isDeleted: Bool
  /// The id that its files have in common.
  let files: UniqueID
  /// The URL that stands before the names of its files.
  let folder: String

  /// The URL of one of its files.
  func url(_ place: Int, _ suffix: String) -> String {
    folder + files.description
      + String(decoding: ResultName.ending(place, suffix), as: UTF8.self)
  }

  /// What it is called as a voice: an extracted one is called after its element.
  var voiceName: String {
    switch content {
    case .element(let element): "\(element.name) voice"
    case .voice(let voice): voice.name
    case .clip, .pictures, .recognition, .sound, .scored, .session, .named: ""
    }
  }

  /// A voice as a result; its legacy form tells no status (`voices.result.no_status`).
  var voiceOutput: OutputView {
    OutputView(
      kind: .voice, id: id, urls: [url(0, "mp3")],
      details: [
        "voice_name": .string(voiceName), "owned_by": .string(owner),
        "unified_status": .string(isDeleted ? "deleted" : "succeeded"),
      ])
  }
}
