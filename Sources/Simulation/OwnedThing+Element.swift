import KlingSpec
import Schema
import StrictJSON

/// Elements as answers tell them: as members of their own in the old style, as references in the new.
extension OwnedThing {
  /// An element as a result, with the voice in which it speaks.
  func output(_ element: ProductionPlan.Element, speaking voice: OwnedThing?) -> OutputView {
    let number = JSONNumber(spelling: id).map { JSON.number($0) } ?? .string(id)
    let clips = clipURLs(of: element).map { JSON.object(["video_url": .string($0)]) }
    let pictures = pictureURLs(of: element)
    let further = pictures.dropFirst().map { JSON.object(["image_url": .string($0)]) }
    let front = JSON.string(pictures.first ?? "")
    return OutputView(
      kind: .element, id: id, urls: pictures,
      details: [
        "element_id": number, "element_name": .string(element.name),
        "element_description": .string(element.description),
        "reference_type": clips.isEmpty ? "image_refer" : "video_refer",
        "element_frontal_image": front, "element_refer_list": .array(further),
        "element_image_list": ["frontal_image": front, "refer_images": .array(further)],
        "element_video_list": ["refer_videos": .array(clips)],
        "element_voice_info": voice.map { .object($0.voiceInformation) } ?? [:],
        "tag_list": .array(element.tags.map(OwnedThing.tag)), "owned_by": .string(owner),
        "status": isDeleted ? "deleted" : "succeed",
        "element_type": clips.isEmpty ? "multi_image_elements" : "video_character_elements",
        "references": .array(references(of: element, speaking: voice)),
        "unified_status": isDeleted ? "deleted" : "succeeded",
        "tags": .array(element.tags.map(OwnedThing.unifiedTag)),
      ])
  }

  private func pictureURLs(of element: ProductionPlan.Element) -> [String] {
    guard case .pictures(let further) = element.source else { return [] }
    return (0...further).map { url($0, "png") }
  }

  private func clipURLs(of element: ProductionPlan.Element) -> [String] {
    guard case .clip = element.source else { return [] }
    return [url(0, "mp4")]
  }

  private var voiceInformation: JSONObject {
    [
      "voice_id": .string(id), "voice_name": .string(voiceName),
      "trial_url": .string(url(0, "mp3")), "owned_by": .string(owner),
    ]
  }

  private func references(
    of element: ProductionPlan.Element, speaking voice: OwnedThing?
  ) -> [JSON] {
    var references: [JSON] = pictureURLs(of: element).enumerated().map { place, url in
      ["type": "image", "role": place == 0 ? "frontal" : "refer", "url": .string(url)]
    }
    references += clipURLs(of: element).map {
      ["type": "video", "role": "refer", "url": .string($0)]
    }
    if let voice {
      references.append([
        "type": "voice", "role": "voice", "url": .string(voice.url(0, "mp3")),
        "id": .string(voice.id), "name": .string(voice.voiceName),
        "owned_by": .string(voice.owner),
      ])
    }
    return references
  }

  private static func tag(_ id: String) -> JSON {
    let name = JSON.string(ElementTags.name(of: id))
    return ["id": .string(id), "name": name, "description": name]
  }

  /// The same with the number behind the prefix for an id.
  private static func unifiedTag(_ id: String) -> JSON {
    let name = JSON.string(ElementTags.name(of: id))
    let number = Int(id.drop { $0 != "_" }.dropFirst()) ?? 0
    return ["id": .number(JSONNumber(number)), "name": name, "description": name]
  }
}
