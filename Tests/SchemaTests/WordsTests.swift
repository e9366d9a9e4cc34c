import Schema
import StrictJSON
import Testing

/// What a description can say, held against the walk and against the predictor at once.
@Suite struct WordsTests {
  /// The messages of the violations, which both readers of the catalogue must tell alike.
  private func messages(
    _ text: String, _ fields: [Field], _ rules: [Rule] = [], told: [Path] = [],
    in edition: Edition = Invented.early
  ) throws -> [String] {
    let description = FormDescription(
      "toy", .snake, fields: fields, rules: rules, toldFirst: told)
    let form = try Form(description, in: edition, shared: Invented.ids)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let findings = form.findings(of: body, in: Invented.Surroundings())
    let predictor = Predictor(
      description, in: edition, shared: Invented.ids, premises: Premises(things: [Invented.thing]))
    let prediction = predictor.prediction(for: try JSON(parsing: text))
    #expect(findings.violations.map(\.message) == prediction.violations.map(\.message))
    #expect(Set(findings.warnings.map(\.rule)) == Set(prediction.warnings))
    return findings.violations.map(\.message)
  }

  private static let pictures = [
    Field("one", .string), Field("list", .array), Field("list[].kind", .string),
    Field("list[].url", .string),
  ]

  @Test(arguments: [
    (#"{"one":"https://a","list":[{"url":"https://b"}]}"#, []),
    (#"{"one":"x","list":[{"url":"y"}]}"#, ["one 'x'"]),
    (#"{"list":[{"url":"https://b"},{"url":"y"}]}"#, ["list[1].url 'y'"]),
    (#"{"list":[{"url":""},{}]}"#, []),
    (#"{"one":7}"#, ["one value type is invalid, expected string"]),
  ])
  func `one condition is asked of each value of several fields`(
    body: String, expected: [String]
  ) throws {
    let rule = Rule(
      "urls", "",
      Reading(
        .media, .each(["one", "list[].url"], .form(.it, .webURL)),
        words: .chosen("\(.place) '\(.value)'")))
    #expect(try messages(body, Self.pictures, [rule]) == expected)
  }

  @Test func `a text can name another field of the item`() throws {
    let rule = Rule(
      "urls", "",
      Reading(
        .media,
        .eachItem("list", at: ".url", .implies(.equals(".kind", "frame"), .present(".url"))),
        words: .chosen("a '\(.item(".kind"))' has a url")))
    let body = #"{"list":[{"kind":"word"},{"kind":"frame"}]}"#
    #expect(try messages(body, Self.pictures, [rule]) == ["a 'frame' has a url"])
  }

  @Test func `what is left out means something else in a later edition`() throws {
    let fields = [
      Field("name", .string, standards: ByEdition("old", (Invented.late, "new")), [])
    ]
    let rule = Rule(
      "new", "",
      Reading(
        .across, .requirement(at: "name", .equals("name", "new")), words: .chosen("\(.value)")))
    #expect(try messages("{}", fields, [rule]) == ["old"])
    #expect(try messages("{}", fields, [rule], in: Invented.late) == [])
  }

  @Test func `fields that are told first come before all that is missing elsewhere`() throws {
    let fields = [
      Field("first", .string, .required(.choice)),
      Field("second", .string, .required(.choice), .oneOf(["a"], .choice)),
      Field("third", .string, .oneOf(["a"], .choice)),
    ]
    let body = #"{"second":"x","third":"x"}"#
    let told: [Path] = ["third", "second"]
    #expect(
      try messages(body, fields, told: told) == [
        "third value 'x' is invalid", "second value 'x' is invalid", "first can not be null",
      ])
    #expect(
      try messages(body, fields) == [
        "first can not be null", "second value 'x' is invalid", "third value 'x' is invalid",
      ])
  }

  @Test func `a field without effect takes any value`() throws {
    for value in ["7", #""x""#, "[1]", "{}", "null", "true"] {
      #expect(try messages(#"{"old":\#(value)}"#, [Field("old", .anything)]) == [])
    }
  }

  @Test func `a path for each value stands in statements on each value only`() {
    let rule = Rule(
      "lost", "", Reading(.media, .requirement(at: "one", .form(.it, .webURL)), words: .chosen("")))
    #expect(throws: CatalogueFault.relativeOutsideList(rule: "lost", path: "@")) {
      _ = try Form(
        FormDescription("toy", .snake, fields: Self.pictures, rules: [rule]), in: Invented.early,
        shared: Invented.ids)
    }
    #expect(throws: CatalogueFault.unknownPath(rule: "toy", path: "nowhere")) {
      _ = try Form(
        FormDescription("toy", .snake, fields: Self.pictures, toldFirst: ["nowhere"]),
        in: Invented.early, shared: Invented.ids)
    }
  }
}
