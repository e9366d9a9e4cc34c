import Schema
import StrictJSON

/// `avatar`: a person in a picture who speaks.
enum Avatar {
  static let endpoint = Endpoint.tasks(
    "avatar", at: "/v1/videos/avatar/image2video", .video, create,
    making: Production(
      .following(
        FollowingProduction(
          picture: .linked("image"),
          length: .of(.either([.owned("audio_id", "audio"), .linked("sound_file")])),
          mode: .field("mode"), price: SpanPrice(units: ["std": 0.4, "pro": 0.8], seconds: 1),
          tellsParent: false))))

  private static let create = FormDescription(
    "avatar", .bean,
    fields: [
      Field("image", .string, .required(.official)),
      Field("audio_id", .string), Field("sound_file", .string),
      Field("prompt", .string, .length(atMost: 2_500, id: "prompt.max_2500", .official)),
      Field("mode", .string, standard: "std", .oneOf(["std", "pro"], .official)),
    ] + CommonRules.taskFields,
    rules: SoundRules(
      endpoint: "avatar", seconds: 2...300, lengthAliases: ["avatar.sound.max_before_2025_12"]
    ).all + MediaRules.shapedPictures(at: ["image"])
      + [MediaRules.unreachable(["image", "sound_file"])] + CommonRules.taskRules)
}
