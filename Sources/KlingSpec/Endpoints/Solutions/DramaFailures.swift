import Schema

/// What lets a task that subtitles a clip fail once the clip is looked at.
enum DramaFailures {
  /// The containers that are taken for decodable: nothing here decodes one.
  private static let containers = [
    "mp4", "mov", "m4v", "mkv", "webm", "avi", "flv", "ts", "mpeg", "wmv",
  ]

  static let all = [
    rule(
      "drama-subtitle.fail.format", "The clip is of a format that can be decoded.",
      .mediumKind(".url", containers),
      """
      The source video format is not supported. Please provide a decodable video file \
      (MP4 recommended).
      """),
    rule(
      "drama-subtitle.fail.size", "The clip has 500 MB at most.",
      .relation(.medium(".url", .bytes), .atMost, 524_288_000),
      "The source video exceeds the 500MB size limit."),
    rule(
      "drama-subtitle.fail.duration", "The clip lasts 300 seconds at most.",
      .relation(.medium(".url", .seconds), .atMost, 300),
      "The source video exceeds the 300-second duration limit."),
    rule(
      "drama-subtitle.fail.tracks", "The clip has pictures and sound.",
      .all([
        .relation(.medium(".url", .videoTracks), .atLeast, 1),
        .relation(.medium(".url", .audioTracks), .atLeast, 1),
      ]),
      "No valid audio or video track detected in the source video."),
  ]

  private static func rule(
    _ id: String, _ says: String, _ holds: Condition, _ words: Template
  ) -> Rule {
    Rule(
      id, says,
      Reading(
        .media, .eachItem("contents", at: ".url", holds), outcome: .failLater,
        words: .pattern(words), .official)
    ).onItems(of: ["source_video"])
  }
}
