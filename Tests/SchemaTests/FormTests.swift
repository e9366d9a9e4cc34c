import Schema
import StrictJSON
import Testing

@Suite struct FormTests {
  private let broken = Condition.equals("size", "never")

  private func rule(_ id: String, _ phase: Phase, at path: Path, outcome: Outcome? = nil) -> Rule {
    Rule(
      id, "",
      Reading(
        phase, .requirement(at: path, broken), outcome: outcome ?? .refuse(.invalidParameter),
        words: .chosen("\(.of("size"))")))
  }

  @Test func `violations come by phase, then by the documented order of fields`() throws {
    let rules = [
      rule("c", .capability, at: "name"), rule("b", .across, at: "loud"),
      rule("a", .across, at: "size"),
    ]
    let findings = try Invented.findings(#"{"size":"x","share":9}"#, rules)
    #expect(
      findings.violations.map(\.rule)
        == ["toy.name.required", "toy.size.enum", "toy.share.range", "a", "b", "c"])
  }

  @Test func `outcomes go to violations, warnings or a later failure`() throws {
    let rules = [
      rule("note", .across, at: "name", outcome: .note),
      rule("ignore", .value, at: "name", outcome: .ignore),
      rule("second", .media, at: "size", outcome: .failLater),
      rule("first", .media, at: "name", outcome: .failLater),
    ]
    let findings = try Invented.findings(#"{"name":"a"}"#, rules)
    #expect(findings.violations.isEmpty)
    #expect(findings.warnings.map(\.rule) == ["ignore", "note"])
    #expect(findings.failure?.rule == "first")
    #expect(findings.failure?.message == "small")
  }

  @Test func `an absent field may be demanded, and words may depend on the body`() throws {
    let absence = Rule(
      "absence", "",
      Reading(
        .across, when: .equals("loud", "true"), .absence("clip"),
        words: .choice(
          .equals("size", "large"), .recorded("large '\(.value)'"),
          otherwise: .chosen("small '\(.value)' at \(.place)"))))
    #expect(try Invented.findings(#"{"name":"a","clip":"c"}"#, [absence]).violations.isEmpty)
    let small = try Invented.findings(#"{"name":"a","clip":"c","loud":true}"#, [absence])
    #expect(small.violations.map(\.message) == ["small 'c' at clip"])
    #expect(small.violations.map(\.grade) == [.ours])
    let large = try Invented.findings(
      #"{"name":"a","clip":"c","loud":true,"size":"large"}"#, [absence])
    #expect(large.violations.map(\.message) == ["large 'c'"])
    #expect(large.violations.map(\.grade) == [.recorded])
  }

  @Test(arguments: [("2", "few: 2"), ("9", "many: 9")])
  func `words may depend on the item that broke a rule`(seconds: String, text: String) throws {
    let body = #"{"name":"a","parts":[{"seconds":"1"},{"seconds":"\#(seconds)"}]}"#
    let findings = try Invented.findings(body, [Invented.wordedByItem])
    #expect(findings.violations.map(\.message) == [text])
    let predicted = try PredictorTests.prediction(body, [Invented.wordedByItem])
    #expect(predicted.violations.map(\.message) == [text])
  }

  @Test func `a medium in the request is refused although one behind a URL comes first`() throws {
    let rule = Rule(
      "toy.words.form", "",
      Reading(
        .media, .eachItem("parts", at: ".seconds", .form(".seconds", .decimalDigits)),
        outcome: .refuseOrFail(.invalidParameter), words: .chosen("'\(.value)'")))
    let both = try Invented.findings(
      #"{"name":"a","parts":[{"seconds":"http://a"},{"seconds":"b"}]}"#, [rule])
    #expect(both.violations.map(\.pointer) == ["/parts/1/seconds"])
    #expect(both.failure?.pointer == "/parts/0/seconds")
  }

  @Test(arguments: [
    (#"{"clip":"http://a/known"}"#, "12.5 is over 10"), (#"{"clip":"http://a/other"}"#, nil),
  ])
  func `a medium's bounds appear in the text`(body: String, expected: String?) throws {
    let rule = Rule(
      "clip", "",
      Reading(
        .media, .field("clip", .medium(.seconds, 3, 10)), outcome: .failLater,
        words: .bySide(above: .chosen("12.5 is over \(.bound)"), below: .chosen("below"))))
    #expect(try Invented.findings(body, [rule]).failure?.message == expected)
  }

  @Test(arguments: [
    (
      [Rule("x", "", Reading(.across, .requirement(at: "nam", .always), words: .chosen("")))],
      CatalogueFault.unknownPath(rule: "x", path: "nam")
    ),
    (
      [
        Rule(
          "x", "", Reading(.across, .requirement(at: "name", .present(".id")), words: .chosen("")))
      ],
      .relativeOutsideList(rule: "x", path: ".id")
    ),
    ([Rule("x", "", Reading(.across, .requirement(at: "name", .always)))], .noWords(rule: "x")),
    (
      [Rule("x", "", Reading(.value, .absence("name"), words: .chosen("\(.of("nope"))")))],
      .unknownPath(rule: "x", path: "nope")
    ),
    (
      [
        Rule(
          "x", "",
          Reading(.value, .absence("name"), words: .chosen("")),
          Reading(editions: .since(Invented.late), .value, .absence("name"), words: .chosen("")))
      ],
      .overlappingReadings(rule: "x")
    ),
    (
      [Rule("toy.name.required", "", Reading(.value, .absence("name"), words: .chosen("")))],
      .duplicateRule(form: "toy", rule: "toy.name.required")
    ),
  ])
  func `a mistake of the catalogue is found when the form is made`(
    rules: [Rule], fault: CatalogueFault
  ) {
    #expect(throws: fault) { try Invented.form(rules) }
  }

  @Test(arguments: [
    (#"["x"]"#, []), (#"[{}]"#, ["/parts/0/tags/0/word"]), (#"[{},"x"]"#, []),
    (#"[{"word":"a"}]"#, []),
  ])
  func `a malformed list in an item silences what is asked of its own items only`(
    tags: String, pointers: [String]
  ) throws {
    let rule = Rule(
      "word", "",
      Reading(
        .required, .eachItem("parts[].tags", at: ".word", .present(".word")), words: .chosen("")))
    let body =
      #"{"name":"a","parts":[{"seconds":"1","tags":\#(tags)},{"seconds":"1","tags":["y"]}]}"#
    let findings = try Invented.findings(body, [rule]).violations
    #expect(findings.filter { $0.rule == "word" }.map(\.pointer) == pointers)
    let predicted = try PredictorTests.prediction(body, [rule]).violations
    #expect(predicted.map(\.rule) == findings.map(\.rule))
  }

  @Test func `an item of a list of plain values is shown in its place`() throws {
    let form = try Form(
      FormDescription(
        "toy", .snake,
        fields: [
          Field("box", .object), Field("box.words", .array), Field("box.words[]", .string),
        ]), in: Invented.early, shared: Invented.ids)
    let text = #"{"box":{"words":["a",7]}}"#
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let findings = form.findings(of: body, in: Invented.Surroundings())
    #expect(findings.violations.map(\.pointer) == ["/box/words/1"])
    #expect(
      findings.violations.map(\.message)
        == ["box.words[1] value type is invalid, expected string"])
  }

  @Test func `a field must lie in a declared one`() {
    let description = FormDescription("toy", .snake, fields: [Field("a.b", .string)])
    #expect(throws: CatalogueFault.unknownParent(form: "toy", path: "a.b")) {
      try Form(description, in: Invented.early, shared: Invented.ids)
    }
  }

  @Test func `a rule that is switched off is not judged`() throws {
    let form = try Form(
      FormDescription("toy", .snake, fields: Invented.fields), in: Invented.early,
      shared: Invented.ids, without: ["toy.name.required"])
    let body = form.read(try JSONDocument(parsing: Array("{}".utf8)))
    #expect(form.findings(of: body, in: Invented.Surroundings()).violations.isEmpty)
  }

  @Test func `the effective request has standard values and documented types`() throws {
    let form = try Invented.form()
    let text = #"{"seconds":10,"name":"n","clip":"","parts":[{"seconds":"1","x":1}],"zzz":1}"#
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    #expect(
      body.effective().text()
        == #"{"name":"n","size":"small","seconds":"10","loud":false,"parts":[{"seconds":"1"}]}"#)
  }
}
