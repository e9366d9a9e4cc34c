import Schema
import StrictJSON

extension OutputShape {
  /// The members of an element of the current library in the legacy style.
  static let legacyElement = OutputShape(
    .element, in: "elements",
    [
      "element_id", "element_name", "element_description", "reference_type", "element_image_list",
      "element_video_list", "element_voice_info", "tag_list", "owned_by", "status",
    ].map { (name: StaticString) in (name.description, .detail(name)) })

  /// The members of a voice in the legacy style.
  static let legacyVoice = OutputShape(
    .voice, in: "voices",
    [
      ("voice_id", .id), ("voice_name", .detail("voice_name")), ("trial_url", .url(0)),
      ("owned_by", .detail("owned_by")),
    ])

  /// The members of an element in the unified style.
  static let unifiedElement = OutputShape(
    .element,
    [
      ("type", .word("element")), ("id", .id), ("name", .detail("element_name")),
      ("description", .detail("element_description")), ("element_type", .detail("element_type")),
      ("references", .detail("references")), ("owned_by", .detail("owned_by")),
      ("status", .detail("unified_status")), ("tags", .detail("tags")),
    ])

  /// The members of a voice in the unified style.
  static let unifiedVoice = OutputShape(
    .voice,
    [
      ("type", .word("voice")), ("id", .id), ("name", .detail("voice_name")), ("url", .url(0)),
      ("owned_by", .detail("owned_by")), ("status", .detail("unified_status")),
    ])
}

extension Style {
  /// The legacy style of an element of the old library, which is its own record.
  static let legacyOldElement = legacy.showing(oldElement, name: "legacy old element")

  /// The same of the platform's own, which tells besides that it costs nothing.
  static let legacyOldPreset = legacy.showing(
    oldElement + [Member("final_unit_deduction", .units)], name: "legacy old preset")

  private static let oldElement = [
    "element_id", "element_name", "element_description", "element_frontal_image",
    "element_refer_list", "tag_list", "owned_by",
  ].map { (name: StaticString) in
    Member(name.description, .first(.element, .detail(name)))
  }

  /// The legacy style of the platform's own elements: tasks that cost nothing.
  static let legacyPresetElements = legacy.showing(
    [
      Member("task_id", .id), Member("task_status", .state),
      Member("task_info", .info),
      Member("task_result", .result(watermarks: false)), Member("created_at", .created),
      Member("updated_at", .updated),
    ], name: "legacy preset elements")

  /// The legacy style of the platform's own voices.
  static let legacyPresetVoices = legacy.showing(
    [
      Member("task_id", .id), Member("task_status", .state), Member("task_status_msg", .message),
      Member("created_at", .created), Member("updated_at", .updated),
      Member("task_result", .result(watermarks: false)),
    ], name: "legacy preset voices")

  /// The legacy style of a deletion.
  static let legacyDeletion = legacy.showing(
    [Member("task_id", .id), Member("task_status", .state)], name: "legacy deletion")
}
