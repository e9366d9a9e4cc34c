import Schema
import StrictJSON

/// A small invented form, so that the vocabulary is tested apart from the vendor's facts.
enum Invented {
  static let early = Edition(order: 0, name: "early")
  static let late = Edition(order: 1, name: "late")
  static let ids = SharedRuleIDs(
    typePrefix: "type.", spelling: "spelling", unknownField: "unknown", duplicateName: "twice")

  static let fields = [
    Field(
      "name", .string, .required(.choice), .length(atMost: 4, .choice)),
    Field(
      "size", .string, standard: "small",
      .oneOf(ByEdition(["small", "large"], (late, ["small", "large", "huge"])), .choice)),
    Field("share", .number, .range(0, 1, .choice)),
    Field("seconds", .digits, standard: "5", .oneOf(["5", "10"], .choice)),
    Field("loud", .toggle, standard: "false"),
    Field("parts", .array, .count(1...3, .choice)),
    Field("parts[].seconds", .digits, .required(.choice)),
    Field("parts[].tags", .array),
    Field("parts[].tags[].word", .string, .length(atMost: 2, .choice)),
    Field("things", .array),
    Field("things[].id", .identifier),
    Field("clip", .string),
    Field("frame", .object),
    Field("frame.width", .integer, .range(1, 9, .choice)),
  ]

  /// The one thing that anybody owns.
  static let thing: Thing = {
    var facts = MediaTraits()
    facts.milliseconds = 9_000
    return Thing(kind: "thing", id: "7", traits: ["moving"], facts: facts)
  }()

  /// A rule on items whose words depend on the item that broke it.
  static let wordedByItem = Rule(
    "worded", "",
    Reading(
      .value, .eachItem("parts", at: ".seconds", .equals(".seconds", "1")),
      words: .choice(
        .isOneOf(".seconds", ["2", "3"]), .recorded("few: \(.value)"),
        otherwise: .chosen("many: \(.value)"))))
  /// A thing that is known only within another.
  static let spot: Thing = {
    var facts = MediaTraits()
    (facts.startMilliseconds, facts.frames, facts.marks, facts.markedFrames) = (1_500, 3, 2, 1)
    return Thing(kind: "spot", id: "here/0.5", traits: ["warm"], facts: facts)
  }()

  static func form(_ rules: [Rule] = [], in edition: Edition = early, dialect: Dialect = .snake)
    throws -> Form
  {
    try Form(
      FormDescription("toy", dialect, fields: fields, rules: rules), in: edition, shared: ids)
  }

  static func findings(
    _ text: String, _ rules: [Rule] = [], in edition: Edition = early, dialect: Dialect = .snake
  ) throws -> Findings {
    let form = try form(rules, in: edition, dialect: dialect)
    let body = form.read(try JSONDocument(parsing: Array(text.utf8)))
    return form.findings(of: body, in: Surroundings())
  }

  /// One thing is owned and one within another, one clip is known, one is out of reach.
  struct Surroundings: Schema.Surroundings {
    func thing(kind: String, id: String) -> Thing? {
      [Invented.thing, Invented.spot].first { $0.kind == kind && $0.id == id }
    }

    func media(at url: String) -> MediaReport {
      switch url {
      case "http://a/known", "http://a/short":
        var traits = MediaTraits()
        traits.milliseconds = url == "http://a/known" ? 12_500 : 3_000
        traits.kind = "mp4"
        return .facts(traits)
      case "http://a/gone": return .unreachable
      default: return .foreign
      }
    }

    func media(inline base64: ArraySlice<UInt8>) -> MediaReport {
      var traits = MediaTraits()
      traits.bytes = base64.count
      return .facts(traits)
    }
  }
}
