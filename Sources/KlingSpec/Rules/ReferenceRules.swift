import Schema

/// Rules on earlier works that a body names by their ids.
enum ReferenceRules {
  /// A named work can be used for 30 days after it was made.
  static func isKept(_ field: Path, _ kind: String) -> Rule {
    Rule(
      "retention.asset_reuse", "A work can be used again for 30 days after it was made.",
      aliases: [
        "common.media.retention_30d", "video-extend.video_id.max_age_30d",
        "video-to-audio.video_id.max_age_30d", "avatar.audio_id.max_age_30d",
        "identify-face.video_id.max_age_30d", "advanced-lip-sync.audio_id.max_age_30d",
        "lip-sync.video_id.max_age_30d", "multi-elements.init.video_id.max_age_30d",
      ],
      Reading(
        .reference, .each([field], .not(.hasTrait(.it, kind, "expired"))),
        words: .pattern("Invalid \(raw: kind) id: \(.value)"), .official))
  }

  /// A named work is one of the account or of the platform.
  static func isKnown(_ field: Path, _ kind: String, id: String) -> Rule {
    Rule(
      id, "`\(field)` names a work of the account or the platform.",
      Reading(
        .reference,
        .requirement(at: field, .any([.absent(field), .known(field, kind)])),
        words: .pattern("\(raw: kind == "video" ? "Video" : "Audio") id not found: \(.value)"),
        .choice))
  }
}
