import Schema

/// Rules that read the capability map; each names the features by the map's own columns.
enum CapabilityRules {
  static let mode4K = Rule(
    "cap.mode.4k", "`4k` is a mode of kling-v3 and kling-v3-omni.",
    aliases: [
      "omni-video.mode.4k_model", "text2video.mode.4k_model", "image2video.mode.4k_model",
    ],
    Reading(
      editions: .since(.september2026), .capability, when: .equals("mode", "4k"),
      .requirement(
        at: "mode", .isOneOf("model_name", VideoModels.names { $0.modes.contains("4k") })),
      words: .recorded("4k mode is not supported by the current model: \(.of("model_name"))"),
      .official, .recorded))

  static let soundModel = Rule(
    "cap.sound.model", "Sound is made by kling-v2-6, kling-v3 and kling-v3-omni.",
    aliases: ["omni-video.sound.o1", "text2video.sound.model", "image2video.sound.model"],
    Reading(
      .capability, when: .equals("sound", "on"),
      .requirement(
        at: "sound", .isOneOf("model_name", VideoModels.names { !$0.soundModes.isEmpty })),
      words: .pattern("Sound is not supported by the current model"), .seed, .official))

  static let soundMode = Rule(
    "cap.sound.v26_mode", "kling-v2-6 makes sound in mode `pro` only.",
    aliases: ["text2video.sound.v26_pro", "image2video.sound.v26_pro"],
    Reading(
      .capability, when: .all([.equals("sound", "on"), .equals("model_name", "kling-v2-6")]),
      .requirement(at: "mode", .equals("mode", "pro")),
      words: .recorded(
        "model/mode(\(.of("model_name"))/\(.of("mode"))) is not supported with sound on"),
      .official, .recorded))

  static let multiShotModel = Rule(
    "cap.multi_shot.model", "Several shots are told by kling-v3 and kling-v3-omni.",
    aliases: [
      "omni-video.multi_shot.o1", "text2video.multi_shot.model", "image2video.multi_shot.model",
    ],
    Reading(
      .capability, when: .equals("multi_shot", "true"),
      .requirement(
        at: "multi_shot", .isOneOf("model_name", VideoModels.names { $0.hasMultiShot })),
      words: .pattern("Multi shot is not supported by the current model"), .seed, .official))

  static let durationModel = Rule(
    "cap.duration.model", "A model offers the seconds of its row: 5 and 10 before kling-v3.",
    aliases: ["text2video.duration.model", "image2video.duration.model"],
    Reading(
      .capability,
      .requirement(
        at: "duration",
        .any([
          .listed(
            Grid(
              keys: ["model_name", "duration"],
              rows: VideoModels.all.flatMap { model in
                model.durations.map { [model.name, $0] }
              })),
          .not(.isOneOf("model_name", VideoModels.named)),
          .not(.isOneOf("duration", CommonRules.allSeconds)),
        ])),
      words: .pattern("duration value '\(.of("duration"))' is invalid"), .official, .recorded))

  static let masterMode = Rule(
    "cap.mode.master_ignored", "The master models have no modes: the field has no effect.",
    Reading(
      .capability, when: .isOneOf("model_name", VideoModels.names { $0.modes.isEmpty }),
      .absence("mode"), outcome: .ignore, words: .chosen("the model has no modes"), .recorded))

  /// A camera is moved by the models that offer it on an endpoint.
  static func cameraUnsupported(_ feature: VideoModel.Feature) -> Rule {
    Rule(
      "cap.camera.unsupported",
      "A camera is moved by kling-v1 on text2video and by kling-v1-5 on image2video.",
      aliases: ["text2video.camera_control.capability", "image2video.camera_control.capability"],
      Reading(
        .capability, when: .present("camera_control"),
        .requirement(
          at: "camera_control",
          .isOneOf("model_name", VideoModels.names(offering: feature))),
        words: .recorded("Camera control is not supported by the current model"), .recorded))
  }

  static let cameraOnText = Rule(
    "cap.camera.t2v_combo", "kling-v1 moves a camera in mode `std` with 5 seconds.",
    Reading(
      .capability,
      when: .all([
        .present("camera_control"),
        .isOneOf("model_name", VideoModels.names(offering: .textCamera)),
      ]),
      .requirement(at: "camera_control", .listed(VideoModels.grid(of: .textCamera))),
      words: .recorded(
        "camera_control is only supported in std mode with 5s duration and kling-v1"),
      .official, .recorded))

  static let retired = retired(VideoModels.names { $0.retired != nil })

  /// The rule on retired models, for endpoints with models of their own.
  static func retired(_ names: [String]) -> Rule {
    Rule(
      "cap.model.retired", "A model that was retired is refused, also where it is the default.",
      aliases: ["error.retired_model"],
      Reading(
        editions: .since(.september2026), .value,
        .requirement(at: "model_name", .not(.isOneOf("model_name", names))),
        words: .recorded(
          "The model '\(.of("model_name"))' has been discontinued and is no longer available."),
        .recorded, .client))
  }

  static let elementsOfO1 = Rule(
    "cap.elements.o1_multi_image", "kling-video-o1 takes elements made of pictures only.",
    aliases: ["omni-video.element_list.o1_multi_image_only", "elements.video.scope"],
    Reading(
      .capability,
      when: .isOneOf("model_name", VideoModels.names { !$0.takesVideoElements }),
      .eachItem(
        "element_list", at: ".element_id",
        .not(.hasTrait(".element_id", "element", "video_character"))),
      words: .chosen("video character elements are not supported by the current model"), .seed,
      .official))
}
