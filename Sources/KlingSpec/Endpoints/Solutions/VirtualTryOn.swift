import Schema

/// `POST /solutions/virtual_try_on`: a garment put on somebody.
enum VirtualTryOn {
  private static let types = ["product_image", "person_image"]

  static let endpoint = SolutionRules.endpoint(
    "virtual-try-on", at: "virtual_try_on", .image, style: .tryOnSolution,
    ofText: [SolutionRules.watermark, switches], create: create,
    making: NamedProduction(
      model: "virtual_try_on", files: [("image", .picture)], length: .none,
      size: .same(
        as: .item(of: "contents", type: "person_image", member: "url"),
        otherwise: Frame(width: 1_024, height: 1_024))),
    prompt: .fixed(""))

  private static let create = FormDescription(
    "solutions", .unified,
    fields: SolutionRules.contents(types, members: ["url"]) + [Field("settings", .object)]
      + ["keep_face", "keep_pose", "keep_background"].map { name in
        Field(Path("settings.\(name)"), .boolean, standard: "true", typeRule: switches.id)
      } + SolutionRules.options(watermark: "watermark", "watermark_info"),
    rules: [
      exactlyTwo, linked,
      Rule(
        "virtual-try-on.image.media",
        "Pictures are PNG, JPEG or WebP files of 10 MB, more than 300 and up to 2048 pixels a side.",
        Reading(
          .media, .each([SolutionRules.url], .all([isFormat(.it), isLight(.it), isOfSize])),
          outcome: .failLater,
          words: .choice(
            .not(isFormat(".url")), .pattern("Image format is invalid"),
            otherwise: .choice(
              .not(isLight(".url")), .pattern("Image size is invalid"),
              otherwise: .pattern("Image pixel is invalid"))),
          .official)),
      ContentMedia.reachable,
    ])

  private static let switches = Rule(
    id: "virtual-try-on.settings.boolean", says: "What is to be kept is told by booleans.",
    subject: .text(.refuse(.invalidParameter)), evidence: [.official])

  private static let exactlyTwo = Rule(
    "virtual-try-on.contents.exactly_two", "There are one garment and one person, nothing else.",
    Reading(
      .across, when: .present("contents"),
      .requirement(
        at: "contents",
        .all(types.map { .relation(ContentRules.count($0), .equal, 1) })),
      words: .chosen("contents must hold one product_image and one person_image"), .official))

  private static let linked = Rule(
    "virtual-try-on.contents.url_required", "Both pictures are linked; there is no inline form.",
    Reading(
      .required, .eachItem("contents", at: ".url", .form(".url", .webURL)),
      words: .choice(
        .form(".url", .nonBlank), .pattern("Image URL is invalid"),
        otherwise: .pattern("content item of type '\(.item(".type"))' must have a non-blank url")),
      .official)
  ).onItems(of: types)

  private static func isFormat(_ path: Path) -> Condition {
    .mediumKind(path, SolutionRules.formats)
  }

  private static func isLight(_ path: Path) -> Condition {
    .relation(.medium(path, .bytes), .atMost, 10_485_760)
  }

  private static let isOfSize = Condition.all([
    .relation(.medium(.it, .shorterSide), .atLeast, 301),
    .relation(.medium(.it, .longerSide), .atMost, 2_048),
  ])
}
