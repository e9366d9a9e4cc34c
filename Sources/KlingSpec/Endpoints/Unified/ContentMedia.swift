import Schema

/// Rules on what the items of `contents` link, by the type of the item.
///
/// All media of these endpoints stand in one field, `url`; what is asked of a medium follows from
/// the `type` beside it.
enum ContentMedia {
  private static let url: Path = "contents[].url"

  /// Pictures are PNG or JPEG files of 50 MB at most, by URL, as base64, or as a data URL.
  ///
  /// Rules that `/v1` has and these endpoints have not: bare base64 only, 10 MB at most.
  static func pictures(_ types: [String]) -> [Rule] {
    let otherwise: Set = ["common.image.base64_prefix", "common.image.size"]
    let shared = MediaRules.shapedPictures(at: [url]).filter { !otherwise.contains($0.id) }
    return (shared + [limits]).map { $0.onItems(of: types) }
  }

  private static let limits = Rule(
    "unified.image.limits", "A picture has 50 MB at most, and is otherwise as on `/v1`.",
    Reading(
      .media, .each([url], .relation(.medium(.it, .bytes), .atMost, 52_428_800)),
      outcome: .refuseOrFail(.invalidParameter), words: .pattern("Image size is invalid"),
      .official))

  /// Clips are linked: there is no inline form.
  static func linked(_ types: [String]) -> Rule {
    Rule(
      "media.video.url_only", "A clip is given by its URL; there is no inline form.",
      Reading(
        .media,
        .eachItem(
          "contents", at: ".url", .any([.not(.present(".url")), .form(".url", .webURL)])),
        words: .recorded("Video URL is invalid"), .seed, .recorded)
    ).onItems(of: types)
  }

  /// What all media need: to be within reach.
  static let reachable = MediaRules.unreachable([url])

  /// A size of up to 8,294,400 pixels in which the width is 0.4 to 2 heights.
  static let ultraHDShape: [Condition] = [
    .relation(
      .product(.medium(".url", .width), .medium(".url", .height)), .atMost, 8_294_400),
    .relation(
      .product(2, .medium(".url", .height)), .atMost, .product(5, .medium(".url", .width))),
    .relation(.medium(".url", .width), .atMost, .product(2, .medium(".url", .height))),
  ]

  /// What a clip must be, and the words for what it is not.
  struct Clip: Sendable {
    let seconds: (least: Quantity, most: Quantity)
    /// The words for a clip that is too short.
    var tooShort = Words.recorded("Video duration can not less than 3s")
    /// The words for a clip that is too long.
    let tooLong: Words
    let bytes: Quantity
    let sides: (least: Quantity, most: Quantity)
    /// What is asked of the size besides.
    var shape: [Condition] = []
    var framesPerSecond: (least: Quantity, most: Quantity)?

    /// One rule for all that is documented of the clips of some types.
    func rule(_ id: String, _ says: String, on types: [String], _ outcome: Outcome) -> Rule {
      let isMovie = Condition.mediumKind(".url", ["mp4", "mov"])
      let isLongEnough = Condition.relation(.medium(".url", .seconds), .atLeast, seconds.least)
      let isShortEnough = Condition.relation(.medium(".url", .seconds), .atMost, seconds.most)
      let isLightEnough = Condition.relation(.medium(".url", .bytes), .atMost, bytes)
      let isOfPace = Condition.all(
        framesPerSecond.map { pace in
          [
            .relation(.medium(".url", .framesPerSecond), .atLeast, pace.least),
            .relation(.medium(".url", .framesPerSecond), .atMost, pace.most),
          ]
        } ?? [])
      let isOfSize = Condition.all(
        [
          .relation(.medium(".url", .shorterSide), .atLeast, sides.least),
          .relation(.medium(".url", .longerSide), .atMost, sides.most),
        ] + shape)
      return Rule(
        id, says,
        Reading(
          .media,
          .eachItem(
            "contents", at: ".url",
            .all([isMovie, isLongEnough, isShortEnough, isOfSize, isOfPace, isLightEnough])),
          outcome: outcome,
          words: .choice(
            .not(isMovie), .pattern("Video format is invalid"),
            otherwise: .choice(
              .not(isLongEnough), tooShort,
              otherwise: .choice(
                .not(isShortEnough), tooLong,
                otherwise: .choice(
                  .not(isOfSize), .pattern("Video resolution is invalid"),
                  otherwise: .choice(
                    .not(isOfPace), .pattern("Video fps is invalid"),
                    otherwise: .pattern("Video size is invalid")))))),
          .official, .seed)
      ).onItems(of: types)
    }
  }
}
