import Schema

extension CapabilityRules {
  /// What the models do with pictures, as far as the capability map tells.
  static let ofPictures = [
    tailUnsupported, tailCombination, onlyTail, tailWithSound, brushUnsupported, brushCombination,
    cameraUnsupported(.imageCamera), cameraOnImage, voices, elements,
  ]

  static let hasMasks = Condition.any([.present("static_mask"), .present("dynamic_masks")])

  private static let tailUnsupported = Rule(
    "cap.image_tail.unsupported", "The master models of kling-v2 end at no picture.",
    Reading(
      .capability, when: .present("image_tail"), offered(.imageTail, at: "image_tail"),
      words: .recorded("Image tail is not supported by the current model"), .recorded))

  private static let tailCombination = Rule(
    "cap.image_tail.combo", "A model ends at a picture in the modes and seconds of its row.",
    aliases: ["image2video.image_tail.capability"],
    Reading(
      .capability,
      when: .all([.present("image_tail"), .present("image"), isModel(offering: .imageTail)]),
      .requirement(at: "image_tail", .listed(VideoModels.grid(of: .imageTail))),
      words: .recorded(combination("image_tail")), .official, .recorded))

  private static let onlyTail = Rule(
    "cap.image_tail.only", "With no first picture only kling-v1-5 and kling-v1-6 end at one.",
    Reading(
      .capability,
      when: .all([.present("image_tail"), .absent("image"), isModel(offering: .imageTail)]),
      .requirement(at: "image_tail", .listed(VideoModels.grid(of: .onlyImageTail))),
      words: .pattern(combination("only image_tail")), .official))

  private static let tailWithSound = Rule(
    "cap.image_tail.v26_silent", "kling-v2-6 goes from one picture to another without sound.",
    aliases: ["image2video.sound.v26_tail"],
    Reading(
      .capability,
      when: .all([
        .present("image_tail"), .present("image"), .equals("model_name", "kling-v2-6"),
      ]),
      .requirement(at: "sound", .equals("sound", "off")),
      words: .chosen("\(.of("model_name")) is not supported with image_tail and sound on"),
      .official))

  private static let brushUnsupported = Rule(
    "cap.motion_brush.unsupported", "Masks are read by kling-v1 and kling-v1-5.",
    Reading(
      .capability, when: hasMasks, offered(.motionBrush, at: "static_mask"),
      words: .recorded("Motion brush is not supported by the current model"), .recorded))

  private static let brushCombination = Rule(
    "cap.motion_brush.combo", "Masks are read in the modes and seconds of the model's row.",
    aliases: ["image2video.masks.capability"],
    Reading(
      .capability, when: .all([hasMasks, isModel(offering: .motionBrush)]),
      .requirement(at: "static_mask", .listed(VideoModels.grid(of: .motionBrush))),
      words: .pattern(combination("motion brush")), .official))

  private static let cameraOnImage = Rule(
    "cap.camera.i2v_combo", "kling-v1-5 moves a simple camera in mode `pro` with 5 seconds.",
    Reading(
      .capability, when: .all([.present("camera_control"), isModel(offering: .imageCamera)]),
      .requirement(
        at: "camera_control",
        .all([
          .listed(VideoModels.grid(of: .imageCamera)), .not(CameraRules.isOther),
        ])),
      words: .choice(
        .listed(VideoModels.grid(of: .imageCamera)),
        .chosen("camera_control only supports type 'simple' with the current model"),
        otherwise: .pattern(
          "camera_control is only supported in pro mode with 5s duration and kling-v1-5")),
      .official, .client))

  private static let voices = Rule(
    "cap.voice.model", "kling-v2-6 speaks with named voices, in mode `pro`.",
    aliases: ["image2video.voice_list.model"],
    Reading(
      .capability, when: .present("voice_list"),
      .requirement(at: "voice_list", .listed(VideoModels.grid(of: .voices))),
      words: .choice(
        isModel(offering: .voices), .pattern(combination("voice_list")),
        otherwise: .pattern("Voice list is not supported by the current model")),
      .official))

  private static let elements = Rule(
    "cap.elements.model", "Of the models on image2video kling-v3 takes elements.",
    aliases: ["image2video.element_list.model"],
    Reading(
      .capability, when: .present("element_list"),
      .requirement(at: "element_list", .equals("model_name", "kling-v3")),
      words: .pattern("Element list is not supported by the current model"), .official))

  private static func isModel(offering feature: VideoModel.Feature) -> Condition {
    .isOneOf("model_name", VideoModels.names(offering: feature))
  }

  private static func offered(_ feature: VideoModel.Feature, at field: Path) -> Demand {
    .requirement(at: field, isModel(offering: feature))
  }

  private static func combination(_ feature: String) -> Template {
    """
    model/mode/duration(\(.of("model_name"))/\(.of("mode"))/\(.of("duration"))) is not supported \
    with \(raw: feature)
    """
  }
}
