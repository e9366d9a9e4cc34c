import Schema

/// `advanced-custom-elements`: elements of pictures or of a clip, which later requests can name.
enum AdvancedCustomElements {
  private static let isPictures = Condition.equals("reference_type", "image_refer")
  private static let isClip = Condition.equals("reference_type", "video_refer")
  private static let front: Path = "element_image_list.frontal_image"
  private static let further: Path = "element_image_list.refer_images[].image_url"
  private static let clip: Path = "element_video_list.refer_videos[].video_url"
  private static let clips: Path = "element_video_list.refer_videos"

  static let endpoint = Endpoint.tasks(
    "advanced-custom-elements", at: "/v1/general/advanced-custom-elements", .video, create,
    making: Production(
      .element(
        ElementProduction(
          kind: .element, pictures: further,
          clip: (url: clip, switch: "reference_type", word: "video_refer"),
          voice: "element_voice_id")),
      prompt: .field("element_name"), options: .unmarked),
    ofText: [
      Rule(
        id: "elements.voice.type",
        says: "`element_voice_id` is a string; an integer is read too, and noted.",
        subject: .text(.note), evidence: [.official])
    ])

  private static let create = FormDescription(
    "elements", .bean,
    fields: [
      Field(
        "element_name", .string, .required(.official),
        .length(atMost: 20, id: "element_name.length", .official, .client)),
      Field(
        "element_description", .string, .required(.official),
        .length(atMost: 100, id: "element_description.length", .official, .client)),
      Field(
        "reference_type", .string, .required(.official, .gateway),
        .oneOf(["video_refer", "image_refer"], .official, .gateway)),
      Field(
        "element_image_list", .object,
        .required(id: "image_refer.list_required", when: isPictures, .official)),
      Field(
        front, .string,
        .required(
          id: "image_refer.frontal_required",
          when: .all([isPictures, .present("element_image_list")]), .official, .gateway)),
      Field("element_image_list.refer_images", .array),
      Field(
        further, .string,
        .required(id: "image_refer.refer_item", when: isPictures, .official, .client)),
      Field("element_video_list", .object),
      Field(clips, .array, .count(1...1, id: "video_refer.max_one", when: isClip, .official)),
      Field(
        clip, .string, .required(id: "video_refer.video_url", when: isClip, .official)),
      Field("element_voice_id", .digits, spellingRule: "elements.voice.type"),
      ElementRules.tags,
      ElementRules.tag(.official),
    ] + CommonRules.plainTaskFields,
    rules: sources
      + MediaRules.shapedPictures(at: [front, further]).map { $0.only(when: isPictures) }
      + [
        MediaRules.unreachable([front, further]).only(when: isPictures),
        MediaRules.urlOnly([clip]).only(when: isClip), clipFile,
        ElementRules.voiceExists,
      ] + CommonRules.taskRules)

  /// What must be given of the pictures and of the clip, and which of them counts.
  private static let sources = [
    Rule(
      "elements.image_refer.refer_count", "There are one to three pictures beside the front.",
      Reading(
        .value, when: .all([isPictures, .present("element_image_list")]),
        .requirement(
          at: "element_image_list.refer_images",
          .all([
            .relation(.count("element_image_list.refer_images"), .atLeast, 1),
            .atMost(3, .count("element_image_list.refer_images")),
          ])),
        words: .pattern(
          "The number of element_image_list.refer_images must be between 1 and 3"), .official,
        .gateway)),
    Rule(
      "elements.video_refer.list_required", "An element of a clip is given the clip.",
      Reading(
        .required, when: isClip, .requirement(at: "element_video_list", .present(clips)),
        words: .choice(
          .absent("element_video_list"), .pattern("elementVideoList: must not be null"),
          otherwise: .pattern("elementVideoList.referVideos: must not be empty")), .official)),
    Rule(
      "elements.image_refer.video_list_ignored", "An element of pictures has no use for a clip.",
      Reading(
        .across, when: isPictures, .absence("element_video_list"), outcome: .ignore,
        words: .chosen("element_video_list has no effect with image_refer"), .official)),
    Rule(
      "elements.video_refer.image_list_ignored", "An element of a clip has no use for pictures.",
      Reading(
        .across, when: isClip, .absence("element_image_list"), outcome: .ignore,
        words: .chosen("element_image_list has no effect with video_refer"), .choice)),
  ]

  /// What the clip must be; its sides are those of full HD, upright or lying.
  private static let clipFile = Rule(
    "elements.video_refer.media",
    "The clip is an MP4 or MOV file of 3 to 8 seconds, 1080 lines, 16:9 or 9:16, 200 MB at most.",
    Reading(
      .media, when: isClip,
      .each(
        [clip],
        .all([
          .mediumKind(.it, ["mp4", "mov"]), SourceRules.isWithin(3...8, .medium(.it, .seconds)),
          .relation(.medium(.it, .shorterSide), .equal, 1_080),
          .relation(.medium(.it, .longerSide), .equal, 1_920),
          .relation(.medium(.it, .bytes), .atMost, 209_715_200),
        ])),
      outcome: .failLater,
      words: .choice(
        .anyItem(clips, .not(.mediumKind(".video_url", ["mp4", "mov"]))),
        .pattern("Video format is invalid"),
        otherwise: .choice(
          .anyItem(clips, .not(SourceRules.isWithin(3...8, .medium(".video_url", .seconds)))),
          .pattern("Video duration must be between 3s and 8s"),
          otherwise: .choice(
            .anyItem(
              clips, .not(.relation(.medium(".video_url", .bytes), .atMost, 209_715_200))),
            .pattern("Video size is invalid"), otherwise: .pattern("Video resolution is invalid")
          ))),
      .official, .gateway))
}
