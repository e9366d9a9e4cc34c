import Schema

/// The list `contents` of a create: what its items may be, and what each of them needs.
struct ContentRules {
  /// The types that an item may have, in the documented order.
  let types: [String]
  /// The UTF-16 code units that a prompt may have.
  let promptLimit: Int
  /// The type of items that name something owned; nil where there is none.
  var named: Named?

  /// Items that name something owned by an id, and are themselves called by an `id`.
  struct Named: Sendable {
    let type: String
    let member: String
  }

  static let element = Named(type: "element", member: "element_id")
  static let voice = Named(type: "voice", member: "voice_id")

  /// How many items of a type there are.
  static func count(_ type: String) -> Quantity {
    .countWhere("contents", .equals(".type", type))
  }

  /// Whether an item of a type is there.
  static func has(_ type: String) -> Condition {
    .anyItem("contents", .equals(".type", type))
  }

  var fields: [Field] {
    let list = [
      Field(
        "contents", .array, typeRule: "unified.contents.required",
        .required(
          id: "contents.required", words: .recorded("contents cannot be empty"), .official,
          .recorded)),
      Field(
        "contents[].type", .string, .required(id: "contents.type.required", .choice),
        .oneOf(
          types, id: "contents.type.enum",
          words: .recorded("\(.place) value '\(.value)' is invalid"), .official, .recorded)),
      Field(
        "contents[].text", .string, .length(atMost: promptLimit, id: "prompt.length", .official)),
      Field("contents[].url", .string),
      Field("contents[].id", .string),
    ]
    guard let named else { return list }
    // An element's id is a string of digits; it is often sent as the number that it was elsewhere.
    return list + [
      Field(Path("contents[].\(named.member)"), named.type == "element" ? .digits : .string)
    ]
  }

  var rules: [Rule] {
    let linked = types.filter { $0 != "prompt" && $0 != named?.type }
    var rules = [
      Rule(
        "unified.contents.prompt.text", "A prompt says something.",
        Reading(
          .required, .eachItem("contents", at: ".text", .form(".text", .nonBlank)),
          words: .recorded("content item of type 'prompt' must have non-blank text"), .recorded)
      ).onItems(of: ["prompt"]),
      Rule(
        "unified.contents.frame.url", "An item that is a picture or a clip links it.",
        Reading(
          .required, .eachItem("contents", at: ".url", .form(".url", .nonBlank)),
          words: .choice(
            .isOneOf(".type", ["first_frame", "last_frame"]), .recorded(Self.urlMissing),
            otherwise: .pattern(Self.urlMissing)), .recorded)
      ).onItems(of: linked),
      Rule(
        "unified.contents.id.unique", "No two items have the same `id`.",
        Reading(
          .across, .requirement(at: "contents", .unique("contents[].id")),
          words: .chosen("contents id must be unique"), .official)),
      Rule(
        "unified.contents.single_frames", "Prompt, first and last frame are there once at most.",
        Reading(
          .across,
          .requirement(
            at: "contents",
            .all(["prompt", "first_frame", "last_frame"].map { .atMost(1, Self.count($0)) })),
          words: .chosen("prompt, first_frame and last_frame can be used only once"), .choice)),
      Rule(
        "unified.prompt.refs", "A prompt that says `@name` means the item with that `id`.",
        Reading(
          .across,
          .requirement(at: "contents", .mentionsOnly("contents[].text", of: "contents[].id")),
          outcome: .note, words: .chosen("prompt points to an item that is not in contents"),
          .official)),
    ]
    if let named { rules += Self.rules(on: named) }
    return rules
  }

  private static let urlMissing: Template =
    "content item of type '\(.item(".type"))' must have a non-blank url"

  private static let voiceKnown = Rule(
    "unified.contents.voice.known", "A `voice_id` names a voice of the account or platform.",
    Reading(
      .reference,
      .eachItem(
        "contents", at: ".voice_id", .any([.absent(".voice_id"), .known(".voice_id", "voice")])),
      words: .pattern("Voice id not found"), .choice))

  private static func rules(on named: Named) -> [Rule] {
    let id = Path(".\(named.member)")
    let invalid: Template = "Invalid \(raw: named.type) id: \(.value)"
    let fields = Rule(
      "unified.contents.element.fields",
      "An element has `element_id` and `id`, a voice `voice_id` and `id`.",
      Reading(
        .required, .eachItem("contents", at: id, .all([.present(id), .present(".id")])),
        words: .choice(
          .present(id),
          .chosen("content item of type '\(.item(".type"))' must have a non-blank id"),
          otherwise: named.type == "element" ? .recorded(invalid) : .pattern(invalid)),
        .official, .recorded)
    ).onItems(of: [named.type])
    let known = named.type == "element" ? ElementRules.all(in: "contents") : [voiceKnown]
    return [fields] + known.map { $0.onItems(of: [named.type]) }
  }
}
