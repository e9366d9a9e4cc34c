import Schema

/// Rules on the pictures and clips that a body points to, over a list and the field of its items.
///
/// A medium inside of the request is judged at once, one behind a URL when the task begins: it fails
/// then, with the same text.
enum MediaRules {
  /// Pictures are files that exist, of a size and shape that the models can use.
  static func images(in list: Path, at field: Path) -> [Rule] {
    [
      Rule(
        "common.image.base64_prefix", "Inline pictures are bare base64, not data URLs.",
        aliases: ["media.image.base64_no_prefix"],
        Reading(
          .media, .eachItem(list, at: field, .not(.form(field, .dataURL))),
          words: .recorded("File is not in a valid base64 format"), .seed, .official, .recorded)),
      Rule(
        "common.image.base64_decode", "A picture is a URL or base64.",
        aliases: ["media.image.undecodable_base64", "media.image.forms"],
        Reading(
          .media,
          .eachItem(
            list, at: field,
            .any([
              .not(.present(field)), .form(field, .dataURL), .form(field, .webURL),
              .form(field, .base64),
            ])),
          words: .recorded("File is not in a valid base64 format"), .recorded)),
      Rule(
        "common.image.format", "A picture is a PNG or a JPEG file, whatever its name says.",
        aliases: ["media.image.formats"],
        Reading(
          .media, .eachItem(list, at: field, .mediumKind(field, ["png", "jpeg"])),
          outcome: .refuseOrFail(.invalidParameter), words: .pattern("Image format is invalid"),
          .seed, .official)),
      Rule(
        "common.image.size", "A picture's file has 10 MB at most.",
        aliases: ["media.image.size"],
        Reading(
          .media,
          .eachItem(list, at: field, .relation(.medium(field, .bytes), .atMost, 10_485_760)),
          outcome: .refuseOrFail(.invalidParameter), words: .pattern("Image size is invalid"),
          .seed, .official)),
      Rule(
        "common.image.min_side", "A picture has 300 pixels or more on each side.",
        aliases: ["media.image.min_side"],
        Reading(
          .media,
          .eachItem(list, at: field, .relation(.medium(field, .shorterSide), .atLeast, 300)),
          outcome: .refuseOrFail(.invalidParameter), words: .recorded("Image pixel is invalid"),
          .seed, .recorded)),
      Rule(
        "common.image.ratio", "A picture's sides are in a ratio of at most 2.5 to 1.",
        aliases: ["media.image.ratio"],
        Reading(
          .media,
          .eachItem(
            list, at: field,
            .relation(
              .product(2, .medium(field, .longerSide)), .atMost,
              .product(5, .medium(field, .shorterSide)))),
          outcome: .refuseOrFail(.invalidParameter),
          words: .recorded(
            """
            The resolution or aspect ratio of the input image is invalid. \
            Please ensure it meets the required specifications.
            """), .seed, .client)),
    ]
  }

  static func unreachable(_ lists: [(list: Path, field: Path)]) -> Rule {
    Rule(
      "common.media.unreachable", "A URL that cannot be fetched lets the task fail.",
      aliases: ["media.image.unreachable"],
      Reading(
        .media,
        .requirement(
          at: lists[0].list, .all(lists.map { .everyItem($0.list, .reachable($0.field)) })),
        outcome: .failLater,
        words: .recorded("Something went wrong when we tried to get the contents of the file."),
        .recorded))
  }
}
