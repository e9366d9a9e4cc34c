import Schema

/// Fields and rules that the solutions share; the texts are those of their message tables.
enum SolutionRules {
  /// The list `contents`, whose items have one of these types and these members.
  static func contents(_ types: [String], members: [String]) -> [Field] {
    [
      Field(
        "contents", .array, typeRule: "solutions.contents.required",
        .required(words: .pattern("contents cannot be empty"), .official, .recorded)),
      Field(
        "contents[].type", .string, .required(.official),
        .oneOf(types, words: .pattern("\(.place) value '\(.value)' is invalid"), .official)),
    ] + members.map { Field(Path("contents[].\($0)"), .string) }
  }

  /// The fields of `options`; of the two names of the watermark's switch a page prints one.
  static func options(watermark name: String?, _ otherName: String = "") -> [Field] {
    let fields = [
      Field("options", .object), Field("options.callback_url", .string),
      Field("options.external_task_id", .string),
    ]
    guard let name else { return fields }
    let rule = "solutions.options.watermark_key"
    return fields + [
      Field(Path("options.\(name)"), .object, also: [otherName], typeRule: rule),
      Field(Path("options.\(name).enabled"), .boolean, standard: "false", typeRule: rule),
    ]
  }

  static let watermark = Rule(
    id: "solutions.options.watermark_key",
    says: "`watermark` and `watermark_info` are the same object with a boolean `enabled`.",
    subject: .text(.refuse(.invalidParameter)), evidence: [.official])

  /// The create of a solution.
  static func endpoint(
    _ name: String, at path: String, _ product: Product = .video, style: Style = .solutions,
    ofText: @autoclosure @escaping @Sendable () -> [Rule] = [watermark],
    create: @autoclosure @escaping @Sendable () -> FormDescription,
    making production: NamedProduction,
    prompt: TextSource, options: TaskOptions = .solutions
  ) -> Endpoint {
    Endpoint(
      name, product, editions: .since(.september2026), style: style, access: .apiKey,
      ofText: ofText(),
      .init(
        verb: "create", method: "POST", path: "/solutions/\(path)", action: .createTask,
        form: create(),
        production: Production(.named(production), prompt: prompt, options: options)))
  }

  /// A setting that has one of these values where it is sent.
  static func setting(
    _ id: String, _ path: Path, _ values: [String], _ says: String, _ words: Template
  ) -> Rule {
    Rule(
      id, says,
      Reading(.value, .field(path, .oneOf(ByEdition(values))), words: .pattern(words), .official))
  }

  /// Pictures by URL or inline, in the formats and the sizes that the solutions take.
  static func pictures(_ id: String, _ types: [String], _ words: Words) -> Rule {
    Rule(
      id,
      "Pictures are PNG, JPEG or WebP files of 50 MB, from 300 pixels a side, 2.5 to 1 at most.",
      Reading(
        .media, .each([url], .all([isSource, isFormat, isLight, isLarge, isShaped])),
        outcome: .refuseOrFail(.invalidParameter), words: words, .official)
    ).onItems(of: types)
  }

  /// The same with a text for each fault, where the page prints none.
  static func picturesByFault(_ types: [String]) -> Rule {
    pictures(
      "solutions.image.limits", types,
      .choice(
        .not(.form(".url", .webURL)),
        .choice(
          .not(.any([.form(".url", .dataURL), .form(".url", .base64)])),
          .pattern("File is not in a valid base64 format"), otherwise: wordsByFault),
        otherwise: wordsByFault))
  }

  static let wordsByFault = Words.choice(
    .not(.mediumKind(".url", formats)), .pattern("Image format is invalid"),
    otherwise: .choice(
      .not(.relation(.medium(".url", .bytes), .atMost, 52_428_800)),
      .pattern("Image size is invalid"), otherwise: .pattern("Image pixel is invalid")))

  static let formats = ["png", "jpeg", "webp"]
  static let url: Path = "contents[].url"

  private static let isSource = Condition.any([
    .form(.it, .webURL), .form(.it, .dataURL), .form(.it, .base64),
  ])
  private static let isFormat = Condition.mediumKind(.it, formats)
  private static let isLight = Condition.relation(.medium(.it, .bytes), .atMost, 52_428_800)
  private static let isLarge = Condition.relation(.medium(.it, .shorterSide), .atLeast, 300)
  private static let isShaped = Condition.relation(
    .product(2, .medium(.it, .longerSide)), .atMost, .product(5, .medium(.it, .shorterSide)))

  /// The words for the first of these conditions that does not hold.
  static func words(ofFirst broken: [(holds: Condition, words: Words)]) -> Words {
    guard let last = broken.last else { return .house }
    return broken.dropLast().reversed().reduce(last.words) { rest, next in
      .choice(.not(next.holds), next.words, otherwise: rest)
    }
  }
}
