import Schema
import StrictJSON
import Testing

/// Other names of a field, as the walk reads them and as the predictor does.
@Suite struct OtherNamesTests {
  private static let edition = Edition(order: 0, name: "only")
  private static let ids = SharedRuleIDs(
    typePrefix: "type.", spelling: "spelling", unknownField: "unknown", duplicateName: "twice")
  private static let description = FormDescription(
    "toy", .unified,
    fields: [
      Field("mark", .object, also: ["mark_info"]),
      Field("mark.on", .boolean),
      Field("parts", .array),
      Field(
        "parts[].font_size", .integer, also: ["fontSize", "size"], standard: "12",
        typeText: "a size is a number", .range(1, 9, .choice)),
    ])

  private static let cases: [(text: String, violations: [String], warnings: [String])] = [
    (#"{"parts":[{"font_size":3},{"fontSize":3},{"size":3}]}"#, [], []),
    (#"{"parts":[{"fontSize":10}]}"#, ["toy.parts.font_size.range"], []),
    (#"{"parts":[{"font_size":10,"fontSize":3}]}"#, [], ["twice"]),
    (#"{"parts":[{"fontSize":3,"font_size":10}]}"#, ["toy.parts.font_size.range"], ["twice"]),
    (#"{"parts":[{"size":"large"}]}"#, ["type.integer"], []),
    (#"{"parts":[{"FontSize":10}]}"#, [], ["unknown"]),
    (#"{"mark_info":{"on":true}}"#, [], []),
    (#"{"mark_info":{"on":1}}"#, ["type.boolean"], []),
    (#"{"mark":{"on":true},"mark_info":7}"#, ["type.object"], ["twice"]),
  ]

  @Test(arguments: cases)
  func `a field is read under each of its names, and the last one counts`(
    text: String, violations: [String], warnings: [String]
  ) throws {
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
    #expect(prediction.warnings == warnings)
    #expect(prediction.violations.first?.message == findings.violations.first?.message)
  }

  @Test func `faults are told under the field's own name, in its own words`() throws {
    let form = try Form(Self.description, in: Self.edition, shared: Self.ids)
    let body = form.read(try JSONDocument(parsing: Array(#"{"parts":[{"size":"large"}]}"#.utf8)))
    let fault = form.findings(of: body, in: Invented.Surroundings()).violations.first
    #expect(fault?.pointer == "/parts/0/font_size")
    #expect(fault?.message == "a size is a number")
  }

  @Test func `the effective body has one name for what was sent under another`() throws {
    let form = try Form(Self.description, in: Self.edition, shared: Self.ids)
    let text = #"{"mark_info":{"on":true},"parts":[{"size":3},{}]}"#
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    let effective = #"{"mark":{"on":true},"parts":[{"font_size":3},{"font_size":12}]}"#
    #expect(body.effective() == (try JSON(parsing: effective)))
  }
}
