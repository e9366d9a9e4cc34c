import Schema

/// How many pictures, elements and clips may come together on `/omni-video/<model>`.
enum OmniReferences {
  static let hasFeature = ContentRules.has("feature_video")
  static let hasBase = ContentRules.has("base_video")
  static let hasClip = Condition.any([hasFeature, hasBase])
  private static let hasFirst = ContentRules.has("first_frame")
  private static let hasLast = ContentRules.has("last_frame")
  private static let hasElement = ContentRules.has("element")

  private static let pictures = Quantity.countWhere(
    "contents", .isOneOf(".type", ["first_frame", "last_frame", "refer_image"]))
  private static let elements = ContentRules.count("element")
  private static let stills = elements(of: "multi_image")
  private static let movers = elements(of: "video_character")

  private static func elements(of kind: String) -> Quantity {
    .countWhere(
      "contents", .all([.equals(".type", "element"), .hasTrait(".element_id", "element", kind)]))
  }

  static let oneClip = Rule(
    "unified.omni.ref_video.max", "There is one clip at most, a feature or a base.",
    Reading(
      .across,
      .requirement(
        at: "contents",
        .atMost(1, ContentRules.count("feature_video"), ContentRules.count("base_video"))),
      words: .pattern("feature_video and base_video cannot exceed 1 in total"), .official))

  /// Those of kling-3.0-omni, which knows elements that move.
  static let ofOmni = [
    rule(
      "unified.omni.refs.no_video",
      "Without a clip and elements that move there are seven pictures and elements at most.",
      .all([.not(hasClip), .atMost(0, movers)]), .atMost(7, pictures, elements),
      .pattern("images and elements cannot exceed 7 in total")),
    rule(
      "unified.omni.refs.mixed_elements",
      "Beside three elements that move there are four pictures and other elements at most.",
      .all([
        .not(hasClip), .relation(movers, .atLeast, 1), .relation(stills, .atLeast, 1),
      ]),
      .all([.atMost(3, movers), .atMost(4, pictures, stills)]),
      .chosen(
        "video character elements cannot exceed 3, images and other elements 4 in total")),
    rule(
      "unified.omni.refs.video_elements", "There are three elements that move at most.",
      .all([.not(hasClip), .atMost(0, stills)]), .atMost(3, movers),
      .chosen("video character elements cannot exceed 3")),
    rule(
      "unified.omni.refs.with_video",
      "A clip comes with four pictures and elements at most, or with one element that moves.",
      hasClip,
      .any([
        .all([.atMost(0, movers), .atMost(4, pictures, stills)]),
        .all([
          .atMost(1, movers), .atMost(0, stills), .not(ContentRules.has("refer_image")),
        ]),
      ]),
      .chosen(
        """
        images and elements cannot exceed 4 in total with a reference video, \
        and 1 video character element comes alone
        """)),
    rule(
      "unified.omni.frames.elements", "With a first frame there are three elements at most.",
      hasFirst, .atMost(3, elements), .chosen("elements cannot exceed 3 with first_frame")),
    rule(
      "unified.omni.base.frames", "A clip that is edited leaves no room for frames.",
      hasBase, .all([.not(hasFirst), .not(hasLast)]),
      .chosen("first_frame and last_frame are not supported with base_video")),
  ]

  /// Those of kling-o1.
  static let ofO1 = [
    rule(
      "unified.o1.elements.kind", "kling-o1 takes elements made of pictures only.",
      hasElement, .atMost(0, movers),
      .chosen("video character elements are not supported by the current model")),
    rule(
      "unified.o1.first_last_exclusive",
      "A first and a last frame leave no room for other pictures and elements.",
      .all([hasFirst, hasLast]), .not(.any([ContentRules.has("refer_image"), hasElement])),
      .chosen("refer_image and element are not supported with first_frame and last_frame")),
    rule(
      "unified.o1.feature_last",
      "A feature allows a first frame and no last one, a clip that is edited neither.",
      hasClip, .not(.any([hasLast, .all([hasBase, hasFirst])])),
      .chosen("last_frame is not supported with a reference video, first_frame with base_video")),
    rule(
      "unified.o1.refs",
      "There are seven pictures and elements at most, four beside a clip.",
      .always,
      .relation(
        .total([pictures, elements]), .atMost, .choice(hasClip, 4, otherwise: 7)),
      .choice(
        hasClip, .pattern("images and elements cannot exceed 4 in total"),
        otherwise: .pattern("images and elements cannot exceed 7 in total"))),
  ]

  private static func rule(
    _ id: String, _ says: String, _ when: Condition, _ holds: Condition, _ words: Words
  ) -> Rule {
    Rule(
      id, says,
      Reading(
        .across, when: when, .requirement(at: "contents", holds), words: words, .official))
  }
}
