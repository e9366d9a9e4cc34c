import Schema

/// `POST /solutions/drama_subtitle`: a clip with subtitles, and the subtitles by themselves.
enum DramaSubtitle {
  private static let source = SolutionItems.link("source_video")
  private static let glossary = SolutionItems(type: "glossary", member: ".source")

  /// A setting that is a whole number in a range.
  private struct Number: Sendable {
    let name: String
    let least: Int
    let most: Int
    var standard: String?

    var path: Path { Path("settings.\(name)") }

    /// Of what is not even positive another rule tells.
    var isInRange: Condition {
      .implies(
        .relation(.value(path), .atLeast, 1),
        .all([
          .relation(.value(path), .atLeast, .init(integerLiteral: least)),
          .relation(.value(path), .atMost, .init(integerLiteral: most)),
        ]))
    }

    var words: Words {
      .pattern(
        """
        \(raw: name) out of range. Please provide a value between \(raw: String(least)) and \
        \(raw: String(most)).
        """)
    }

    var field: Field {
      Field(path, .integer, standard: standard, typeRule: positive, typeText: positiveWords)
    }
  }

  private static let numbers = [
    Number(name: "target_cps", least: 10, most: 20, standard: "17"),
    Number(name: "margin_v", least: 1, most: 4_096),
    Number(name: "font_size", least: 1, most: 512),
  ]
  private static let positive = "drama-subtitle.numbers.positive"
  private static let positiveWords = "margin_v, font_size and target_cps must be positive integers."

  static let endpoint = SolutionRules.endpoint(
    "drama-subtitle", at: "drama_subtitle", ofText: [], create: create,
    making: NamedProduction(
      model: "drama_subtitle",
      files: [("subbed_video", .clip), ("srt", subtitles(false)), ("ass", subtitles(true))],
      length: .clip(link), size: .same(as: link, otherwise: Frame(.hd, ratio: "9:16"))),
    prompt: .fixed(""), options: .unmarkedSolution)

  private static let link = TextSource.item(of: "contents", type: "source_video", member: "url")

  private static func subtitles(_ areStyled: Bool) -> NamedProduction.File {
    .subtitles(
      areStyled: areStyled, fontSize: "settings.font_size", margin: "settings.margin_v")
  }

  private static let create = FormDescription(
    "solutions", .unified,
    fields: SolutionRules.contents(
      ["source_video", "glossary"], members: ["url", "source", "target"])
      + [Field("settings", .object)]
      + numbers.map(\.field) + [Field("settings.target_language", .string, standard: "en")]
      + SolutionRules.options(watermark: nil),
    rules: DramaFailures.all + [
      arePositive, areInRange,
      Rule(
        "drama-subtitle.target_language.enum", "Subtitles are English.",
        Reading(
          .value, .field("settings.target_language", .oneOf(ByEdition(["en"]))), .official)),
      sourceLinked,
      requirement(
        "drama-subtitle.source_video.required", "There is a clip.", source.areThere,
        "Source video is missing. Please provide a source video URL."),
      source.single("drama-subtitle.source_video.single"),
      requirement(
        "drama-subtitle.glossary.max_200", "A glossary has 200 entries at most.",
        .atMost(200, glossary.count), "Glossary exceeds the limit of 200 entries."),
      entries, ContentMedia.reachable,
    ])

  private static let arePositive = Rule(
    positive, "Speed, margin and size of subtitles are whole numbers from 1 up.",
    Reading(
      .value,
      .each(
        numbers.map(\.path), .relation(.value(.it), .atLeast, 1)),
      words: .pattern("\(raw: positiveWords)"),
      .official))

  private static let areInRange = Rule(
    "drama-subtitle.numbers.range", "Speed, margin and size of subtitles lie in their ranges.",
    Reading(
      .value, .requirement(at: "settings", .all(numbers.map(\.isInRange))),
      words: SolutionRules.words(ofFirst: numbers.map { ($0.isInRange, $0.words) }), .official))

  private static let sourceLinked = Rule(
    "drama-subtitle.source_video.url", "The clip is linked; there is no inline form.",
    Reading(
      .required, .eachItem("contents", at: ".url", .form(".url", .webURL)),
      words: .pattern("source_video is missing. Please provide exactly one source_video."),
      .official)
  ).onItems(of: ["source_video"])

  private static let entries = Rule(
    "drama-subtitle.glossary.item", "An entry has two texts of 100 characters at most.",
    Reading(
      .value,
      .eachItem(
        "contents", at: ".source",
        .all([isEntry(".source"), isEntry(".target")])),
      words: .pattern(
        "Each glossary entry must be non-empty and no longer than 100 characters."), .official)
  ).onItems(of: ["glossary"])

  private static func isEntry(_ text: Path) -> Condition {
    .all([.form(text, .nonBlank), .relation(.length(text), .atMost, 100)])
  }

  private static func requirement(
    _ id: String, _ says: String, _ holds: Condition, _ words: Template
  ) -> Rule {
    Rule(
      id, says,
      Reading(
        .across, when: .present("contents"), .requirement(at: "contents", holds),
        words: .pattern(words), .official))
  }
}
