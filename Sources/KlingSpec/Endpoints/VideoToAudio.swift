import Schema
import StrictJSON

/// `video-to-audio`: the sound for a clip, by itself and with the clip.
enum VideoToAudio {
  private static let clips = ClipSourceRules(endpoint: "video-to-audio")

  static let endpoint = Endpoint.tasks(
    "video-to-audio", at: "/v1/audio/video-to-audio", .video, create,
    making: Production(
      .following(
        FollowingProduction(
          picture: clip, length: .of(clip), price: .flat(0.25), isScored: true)),
      prompt: .field("sound_effect_prompt"), options: .unmarked),
    ofText: [
      Rule(
        id: "video-to-audio.asmr_mode.boolean", says: "`asmr_mode` is a boolean.",
        subject: .text(.refuse(.invalidParameter)), evidence: [.official])
    ])

  private static let clip = MediaSource.either([.owned("video_id", "video"), .linked("video_url")])

  private static let create = FormDescription(
    "video-to-audio", .snake,
    fields: [
      Field("video_id", .string), Field("video_url", .string),
      Field(
        "sound_effect_prompt", .string,
        .length(atMost: 200, id: "sound_effect_prompt.max_200", .official)),
      Field("bgm_prompt", .string, .length(atMost: 200, id: "bgm_prompt.max_200", .official)),
      Field(
        "asmr_mode", .boolean, standard: "false", typeRule: "video-to-audio.asmr_mode.boolean"),
    ] + CommonRules.plainTaskFields,
    rules: [SourceRules.exactlyOne("video-to-audio.source_xor", "video_id", "video_url")]
      + clips.references(known: "video-to-audio.video_id.exists") + [
        clips.ownedLength("duration_3_20s", 3...20), clips.format, clips.size,
        clips.length("duration_3_20s", 3...20),
      ] + CommonRules.taskRules)
}
