import Schema

/// Rules on the elements that a body names.
enum ElementRules {
  static let all = all(in: "element_list")

  /// The tags of an element that is made.
  static let tags = Field("tag_list", .array)

  static func tag(_ evidence: Evidence) -> Field {
    Field(
      "tag_list[].tag_id", .string,
      .oneOf(ElementTags.all.map(\.id), id: "tag_list.enum", evidence))
  }

  static let voiceExists = Rule(
    "elements.voice.exists", "`element_voice_id` names a voice of the account or platform.",
    Reading(
      .reference,
      .requirement(
        at: "element_voice_id",
        .any([.absent("element_voice_id"), .known("element_voice_id", "voice")])),
      words: .recorded("Voice id not found"), .recorded, .choice))

  /// The rules on the `element_id` of each item of a list.
  static func all(in list: Path) -> [Rule] {
    [idType(in: list), idKnown(in: list)]
  }

  private static func idType(in list: Path) -> Rule {
    Rule(
      "common.element.id_type", "An `element_id` is a number; its decimal spelling is read too.",
      aliases: ["generations.element_list.item", "omni-image.element_list.item"],
      Reading(
        .reference, .eachItem(list, at: ".element_id", .form(".element_id", .decimalDigits)),
        words: .recorded("Invalid element id: \(.value)"), .seed, .recorded))
  }

  private static func idKnown(in list: Path) -> Rule {
    Rule(
      "common.element.id_known", "An `element_id` names an element of the account or platform.",
      Reading(
        .reference,
        .eachItem(
          list, at: ".element_id",
          .any([
            .not(.form(".element_id", .decimalDigits)), .known(".element_id", "element"),
          ])),
        words: .recorded("Element id not found: \(.value)"), .recorded))
  }
}
