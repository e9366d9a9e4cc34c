import Schema

/// Rules on the pictures and clips that a body points to, over all of its fields that hold one.
///
/// A medium inside of the request is judged at once, one behind a URL when the task begins: it fails
/// then, with the same text. An endpoint that judges both at once says so by another outcome.
enum MediaRules {
  private static let inTime = Outcome.refuseOrFail(.invalidParameter)

  /// Pictures are files that exist, of a size and shape that the models can use.
  static func pictures(at fields: [Path], outcome: Outcome = inTime) -> [Rule] {
    [
      Rule(
        "common.image.base64_prefix", "Inline pictures are bare base64, not data URLs.",
        aliases: ["media.image.base64_no_prefix", "common.image.base64_no_data_prefix"],
        Reading(
          .media, .each(fields, .not(.form(.it, .dataURL))),
          words: .recorded("File is not in a valid base64 format"), .seed, .official, .recorded)),
      Rule(
        "common.image.base64_decode", "A picture is a URL or base64.",
        aliases: [
          "media.image.undecodable_base64", "media.image.forms", "common.image.url_or_base64",
        ],
        Reading(
          .media,
          .each(
            fields, .any([.form(.it, .dataURL), .form(.it, .webURL), .form(.it, .base64)])),
          words: .recorded("File is not in a valid base64 format"), .recorded)),
      Rule(
        "common.image.format", "A picture is a PNG or a JPEG file, whatever its name says.",
        aliases: ["media.image.formats"] + mediaOfFields,
        Reading(
          .media, .each(fields, .mediumKind(.it, ["png", "jpeg"])),
          outcome: outcome, words: .pattern("Image format is invalid"),
          .seed, .official)),
      Rule(
        "common.image.size", "A picture's file has 10 MB at most.",
        aliases: ["media.image.size", "common.image.max_10mb"],
        Reading(
          .media, .each(fields, .relation(.medium(.it, .bytes), .atMost, 10_485_760)),
          outcome: outcome, words: .pattern("Image size is invalid"),
          .seed, .official)),
      Rule(
        "common.image.min_side", "A picture has 300 pixels or more on each side.",
        aliases: ["media.image.min_side", "common.image.min_300px"],
        Reading(
          .media, .each(fields, .relation(.medium(.it, .shorterSide), .atLeast, 300)),
          outcome: outcome, words: .recorded("Image pixel is invalid"),
          .seed, .recorded)),
    ]
  }

  /// Pictures that must not be too narrow, besides all that is asked of others.
  static func shapedPictures(at fields: [Path], outcome: Outcome = inTime) -> [Rule] {
    pictures(at: fields, outcome: outcome) + [ratio(at: fields, outcome: outcome)]
  }

  static func ratio(at fields: [Path], outcome: Outcome = inTime) -> Rule {
    Rule(
      "common.image.ratio", "A picture's sides are in a ratio of at most 2.5 to 1.",
      aliases: ["media.image.ratio", "common.image.aspect_ratio_range"],
      Reading(
        .media,
        .each(
          fields,
          .relation(
            .product(2, .medium(.it, .longerSide)), .atMost,
            .product(5, .medium(.it, .shorterSide)))),
        outcome: outcome,
        words: .recorded(
          """
          The resolution or aspect ratio of the input image is invalid. \
          Please ensure it meets the required specifications.
          """), .seed, .client))
  }

  static func unreachable(_ fields: [Path], outcome: Outcome = .failLater) -> Rule {
    Rule(
      "common.media.unreachable",
      "A URL that cannot be fetched lets the task fail; motion-control refuses it.",
      aliases: ["media.image.unreachable"],
      Reading(
        .media, .each(fields, .reachable(.it)), outcome: outcome,
        words: .recorded("Something went wrong when we tried to get the contents of the file."),
        .recorded))
  }

  static func urlOnly(_ fields: [Path]) -> Rule {
    Rule(
      "media.video.url_only", "A clip is given by its URL; there is no inline form.",
      Reading(
        .media, .each(fields, .form(.it, .webURL)), words: .recorded("Video URL is invalid"),
        .seed, .recorded))
  }

  /// The ids under which endpoints say that these rules hold for one of their fields.
  private static let mediaOfFields = [
    "avatar.image.image_limits", "multi-elements.image_list.image_limits",
    "image-recognize.image.media", "image-recognize.image.image_limits",
    "generations.image.media", "omni-image.image_list.media",
    "multi-image2image.images.media", "expand.image.media", "try-on.images.media",
    "ai-multi-shot.frontal.media",
    "multi-image2video.image_list.image_limits", "effects.input.image_limits",
    "image2video.image.media", "image2video.image_tail.media",
    "elements.image_refer.media", "custom-elements.frontal.media",
    "custom-elements.refer_list.media",
  ]
}
