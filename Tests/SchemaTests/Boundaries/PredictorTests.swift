import Schema
import StrictJSON
import Testing

@Suite struct PredictorTests {
  static func predictor(
    _ rules: [Rule] = [], in edition: Edition = Invented.early, dialect: Dialect = .snake
  ) -> Predictor {
    var known = MediaTraits()
    known.milliseconds = 12_500
    known.kind = "mp4"
    var short = known
    short.milliseconds = 3_000
    return Predictor(
      FormDescription("toy", dialect, fields: Invented.fields, rules: rules), in: edition,
      shared: Invented.ids,
      premises: Premises(
        things: [Invented.thing, Invented.spot],
        media: [
          "http://a/known": .facts(known), "http://a/short": .facts(short),
          "http://a/gone": .unreachable,
        ]))
  }

  static func prediction(
    _ text: String, _ rules: [Rule] = [], in edition: Edition = Invented.early,
    dialect: Dialect = .snake
  ) throws -> Prediction {
    predictor(rules, in: edition, dialect: dialect).prediction(for: try JSON(parsing: text))
  }

  @Test(arguments: ConditionTests.table)
  func `is told whether a condition is true, false or unknown`(
    condition: Condition, body: String, expected: Bool?
  ) throws {
    let holds = Rule(
      "holds", "", Reading(.across, .requirement(at: "name", condition), words: .chosen("")))
    let fails = Rule(
      "fails", "", Reading(.across, .requirement(at: "name", .not(condition)), words: .chosen("")))
    let broken = try Self.prediction(body, [holds, fails]).violations.map(\.rule)
    let verdict = broken.contains("holds") ? false : broken.contains("fails") ? true : nil
    #expect(verdict == expected)
  }

  @Test(arguments: [
    (#"{"name":"abcd"}"#, [], []),
    (#"{}"#, ["toy.name.required"], []),
    (#"{"name":""}"#, ["toy.name.required"], []),
    (#"{"name":null}"#, ["toy.name.required"], []),
    (#"{"name":7}"#, ["type.string"], []),
    (#"{"name":"abcde"}"#, ["toy.name.max_length"], []),
    (#"{"name":"😀😀"}"#, [], []),
    (#"{"name":"😀😀a"}"#, ["toy.name.max_length"], []),
    (#"{"name":"a","size":"huge"}"#, ["toy.size.enum"], []),
    (#"{"name":"a","share":1.01}"#, ["toy.share.range"], []),
    (#"{"name":"a","share":"1"}"#, [], ["spelling"]),
    (#"{"name":"a","share":1e-99}"#, [], []),
    (#"{"name":"a","share":1e99}"#, ["toy.share.range"], []),
    (#"{"name":"a","seconds":5}"#, [], ["spelling"]),
    (#"{"name":"a","seconds":5.5}"#, ["type.string"], []),
    (#"{"name":"a","loud":"true"}"#, [], ["spelling"]),
    (#"{"name":"a","loud":"yes"}"#, ["type.boolean"], []),
    (#"{"name":"a","things":[{"id":99999999999999999999}]}"#, [], []),
    (#"{"name":"a","parts":[{},{"seconds":"1"}]}"#, ["toy.parts.seconds.required"], []),
    (#"{"name":"a","parts":[{"seconds":"1"},"x"]}"#, ["type.object"], []),
    (#"{"name":"a","parts":[{},"x",{},{},{}]}"#, ["type.object"], []),
    (
      #"{"name":"a","parts":[{"seconds":"1","tags":[{"word":"abc"}]}]}"#,
      ["toy.parts.tags.word.max_length"], []
    ),
    (#"{"name":"a","frame":{"width":10}}"#, ["toy.frame.width.range"], []),
    (#"{"name":"a","frame":7}"#, ["type.object"], []),
    (#"{"name":"a","more":1,"frame":{"more":1}}"#, [], ["unknown"]),
    (#"{"name":7,"name":"a"}"#, [], ["twice"]),
    (#"{"name":"a","name":7}"#, ["type.string"], ["twice"]),
    (#"{"name":"a","parts":["x"],"parts":null}"#, [], ["twice"]),
    (#"{"frame":7,"share":"x","name":7}"#, ["type.string", "type.number", "type.object"], []),
  ])
  func `names the broken rules in their order, and what is noted`(
    body: String, violations: [String], warnings: [String]
  ) throws {
    let prediction = try Self.prediction(body)
    #expect(prediction.violations.map(\.rule) == violations)
    #expect(prediction.warnings == warnings)
    #expect(prediction.isAccepted == violations.isEmpty)
  }

  @Test func `reads the facts of its edition`() throws {
    let body = #"{"name":"a","size":"huge"}"#
    #expect(try Self.prediction(body, in: Invented.late).isAccepted)
  }

  @Test(arguments: [
    (Dialect.snake, "{}", "name can not be null"),
    (.bean, "{}", "name: must not be blank"),
    (.unified, "{}", "name cannot be empty"),
    (.query, "{}", "name is required"),
    (.snake, #"{"name":"abcde"}"#, "name: size must be between 0 and 4"),
    (.snake, #"{"name":"a","size":"x"}"#, "size value 'x' is invalid"),
    (.snake, #"{"name":"a","share":2}"#, "share: must be less than or equal to 1"),
    (.snake, #"{"name":"a","share":-2}"#, "share: must be greater than or equal to 0"),
    (.query, #"{"name":"a","share":-2}"#, "share value '-2' is invalid"),
    (.query, #"{"name":"a","share":"x"}"#, "share value 'x' is invalid"),
    (.snake, #"{"name":"a","share":"x"}"#, "share value type is invalid, expected number"),
    (
      .snake, #"{"name":"a","parts":[{"seconds":"1"},{}]}"#, "parts[1].seconds can not be null"
    ),
    (
      .snake, #"{"name":"a","parts":[{"seconds":"1","tags":[{},{"word":"abc"}]}]}"#,
      "parts[0].tags[1].word: size must be between 0 and 2"
    ),
  ])
  func `words a refusal as the layer of validators does`(
    dialect: Dialect, body: String, message: String
  ) throws {
    let first = try Self.prediction(body, dialect: dialect).violations.first
    #expect(first?.message == message)
    #expect(first?.code == .invalidParameter)
  }

  @Test func `judges by phase, then by the documented order, then by the catalogue's`() throws {
    let rule = { (id: String, phase: Phase, path: Path) in
      Rule(
        id, "",
        Reading(phase, .requirement(at: path, .equals("size", "never")), words: .chosen("")))
    }
    let rules = [
      rule("e", .capability, "name"), rule("c", .across, "loud"), rule("a", .across, "size"),
      rule("d", .across, "loud"),
    ]
    #expect(
      try Self.prediction(#"{"size":"x"}"#, rules).violations.map(\.rule)
        == ["toy.name.required", "toy.size.enum", "a", "c", "d", "e"])
  }

  @Test(arguments: [
    (#"["http://a/known"]"#, nil, "http://a/known"), (#"["aGk="]"#, "aGk=", nil),
    (#"["http://a/known","aGk="]"#, "aGk=", "http://a/known"), (#"["http://a/other"]"#, nil, nil),
  ])
  func `refuses media inside of a request, and lets those behind URLs fail later`(
    words: String, refused: String?, failed: String?
  ) throws {
    let rule = Rule(
      "kind", "",
      Reading(
        .media,
        .eachItem("links", at: ".url", .mediumKind(".url", ["png"])),
        outcome: .refuseOrFail(.invalidParameter), words: .chosen("\(.value)")))
    let form = FormDescription(
      "toy", .snake, fields: [Field("links", .array), Field("links[].url", .string)],
      rules: [rule])
    let predictor = Predictor(
      form, in: Invented.early, shared: Invented.ids, premises: Self.predictor().premises)
    let urls = try JSON(parsing: words).array ?? []
    let links = urls.map { JSON.object(["url": $0]) }
    let prediction = predictor.prediction(for: ["links": .array(links)])
    #expect(prediction.violations.first?.message == refused)
    #expect(prediction.failure?.message == failed)
  }

  @Test func `fills the holes of a text and chooses among texts`() throws {
    let rule = Rule(
      "clip", "",
      Reading(
        .media, .field("clip", .medium(.seconds, 3, 10)), outcome: .failLater,
        words: .choice(
          .equals("loud", "true"), .chosen("loud"),
          otherwise: .bySide(
            above: .recorded("\(.place) '\(.value)' is over \(.bound), \(.of("size"))"),
            below: .chosen("below")))))
    let body = #"{"name":"a","clip":"http://a/known"}"#
    #expect(
      try Self.prediction(body, [rule]).failure?.message
        == "clip 'http://a/known' is over 10, small")
    let loud = #"{"name":"a","clip":"http://a/known","loud":true}"#
    #expect(try Self.prediction(loud, [rule]).failure?.message == "loud")
  }
}
