import Schema
import StrictJSON

/// `identify-face`: the faces of a clip, answered at once, and the session in which they can speak.
enum IdentifyFace {
  private static let clips = ClipSourceRules(endpoint: "identify-face", isAtOnce: true)

  static let endpoint = Endpoint(
    "identify-face", .video, style: .legacyFaces,
    .init(
      verb: "create", method: "POST", path: "/v1/videos/identify-face",
      formerPath: "/v1/videos/Identify-face", action: .makeAtOnce, form: create,
      production: Production(
        .session(
          SessionProduction(
            purpose: .faces,
            clip: .either([.owned("video_id", "video"), .linked("video_url")]), units: 0.05)),
        about: .either([.field("video_id"), .field("video_url")]), options: .none)))

  private static let create = FormDescription(
    "identify-face", .bean,
    fields: [Field("video_id", .string), Field("video_url", .string)],
    rules: [SourceRules.exactlyOne("identify-face.source_xor", "video_id", "video_url")]
      + clips.references(known: "identify-face.video_id.exists") + [
        clips.ownedLength("max_60s", 0...60), clips.format, clips.size,
        clips.length("duration_2_60s", 2...60), clips.sides("edge_512_2160", 512...2_160),
        Rule(
          "identify-face.video_url.720p_or_1080p",
          "Clips of 720 and 1080 lines are asked for beside wider limits: others are noted.",
          Reading(
            .media,
            .each(
              ["video_url"],
              .any([720, 1_080].map { .relation(.medium(.it, .shorterSide), .equal, $0) })),
            outcome: .note, words: .chosen("the clip has neither 720 nor 1080 lines"), .official)),
      ])
}
