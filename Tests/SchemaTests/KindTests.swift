import Schema
import StrictJSON
import Testing

/// A kind as the walk reads it and as the predictor, which shares no code with it, does.
@Suite struct KindTests {
  private static let edition = Edition(order: 0, name: "only")
  private static let ids = SharedRuleIDs(
    typePrefix: "type.", spelling: "spelling", unknownField: "unknown", duplicateName: "twice")
  private static let description = FormDescription(
    "toy", .snake,
    fields: [Field("amount", .integerOrWord, standard: "2", .oneOf(["2", "3", "auto"], .choice))])

  @Test(arguments: [
    ("3", [], []), (#""auto""#, [], []), (#""3""#, [], ["spelling"]),
    ("4", ["toy.amount.enum"], []), (#""4""#, ["toy.amount.enum"], ["spelling"]),
    (#""some""#, ["toy.amount.enum"], []), ("2.5", ["type.integer"], []),
    (#""2.5""#, ["toy.amount.enum"], []), ("true", ["type.integer"], []),
    (#"["auto"]"#, ["type.integer"], []), ("null", [], []), (#""""#, [], []),
  ])
  func `an integer or a word is either, and the integer as a string is noted`(
    value: String, violations: [String], warnings: [String]
  ) throws {
    let text = #"{"amount":\#(value)}"#
    let form = try Form(Self.description, in: Self.edition, shared: Self.ids)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let findings = form.findings(of: body, in: Invented.Surroundings())
    #expect(findings.violations.map(\.rule) == violations)
    #expect(findings.warnings.map(\.rule) == warnings)

    let predictor = Predictor(
      Self.description, in: Self.edition, shared: Self.ids,
      premises: Premises(things: [], media: [:]))
    let prediction = predictor.prediction(for: try JSON(parsing: text))
    #expect(prediction.violations.map(\.rule) == violations)
    #expect(prediction.warnings.map(\.self).sorted() == warnings)
  }

  @Test(arguments: [
    (#"{"amount":"3"}"#, #"{"amount":3}"#), (#"{"amount":"auto"}"#, #"{"amount":"auto"}"#),
    ("{}", #"{"amount":2}"#),
  ])
  func `an integer is an integer in the effective body, a word a word`(
    text: String, effective: String
  ) throws {
    let form = try Form(Self.description, in: Self.edition, shared: Self.ids)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    #expect(body.effective() == (try JSON(parsing: effective)))
  }
}
