import Schema

/// What is documented and is no rule of a server, each with the reason why.
enum OutsideRules {
  static let all = [
    rule(
      "transport.old_host_no_unified", "The first host serves the `/v1` paths only.",
      because: "one host is simulated, and the first one is no longer documented", .recorded),
    rule(
      "ratelimit.backoff", "A client that is refused for its rate waits longer each time.",
      because: "advice to clients; the law poll.pause_after_429 asks for the least of it",
      .official),
    rule(
      "obs.request_id.old", "Ids of requests were short until 2025.",
      because: "it was the system before the one that is documented", .recorded),
    rule(
      "external_id.length", "The length and letters of an `external_task_id` are not limited.",
      because: "no limit is documented, so none is checked", .choice),
    rule(
      "media.mixed_base64", "Pictures are all given inline or all by URL.",
      because: "advice to clients; what becomes of a mixed request is not documented", .seed),
    rule(
      "callback.ack", "A receiver answers a callback with 200.",
      because: "asked of receivers; what becomes of another answer is not documented", .official),
    rule(
      "callback.test_rate", "The console sends a test callback every six seconds at most.",
      because: "there is no console here", .official),
    rule(
      "callback.test_payload", "The console's test callback is a submitted task in unified words.",
      because: "there is no console here", .official),
    rule(
      "webhook.tolerance", "A receiver refuses a callback that is five minutes off its clock.",
      because: "advice to receivers", .official),
    rule(
      "image2video.camera_control.config_unused", "Only the simple camera reads `config`.",
      because: "no model moves another camera on image2video (cap.camera.i2v_combo)", .official),
    rule(
      "motion-control.content.hints",
      "A reference clip shows one body in one shot, in a pose that the picture can take.",
      because: "what is to be seen in media is not looked at offline", .official),
    rule(
      "effects.fight.only_v1_6", "The scene `fight` was made by kling-v1-6 only.",
      because: "the scene stands in no list of the editions that are built", .official),
    rule(
      "effects.input.images.composite", "Two portraits are put side by side before all else.",
      because: "what becomes of pictures before a clip is made shows nowhere", .official),
    rule(
      "image-recognize.result.absent",
      "Of a part that is not in the picture `is_contain` is false and `url` empty.",
      because: "nothing is recognized offline, so every part is said to be there", .official,
      .choice),
    rule(
      "video-extend.tail_only_source",
      "A clip made from an end frame alone grows at its beginning, not at its end.",
      because: "which end is new shows neither in a drawn clip nor in its record", .official),
    rule(
      "avatar.image.single_face", "Of several faces in a picture none can be chosen.",
      because: "what a picture shows is not looked at", .official),
  ]

  static func rule(
    _ id: String, _ says: String, because reason: String, _ evidence: Evidence...
  ) -> Rule {
    Rule(id: id, says: says, subject: .outside(reason: reason), evidence: evidence)
  }
}
