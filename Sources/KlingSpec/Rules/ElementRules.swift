import Schema

/// Rules on the elements that a body names.
enum ElementRules {
  static let all = [idType, idKnown]

  static let idType = Rule(
    "common.element.id_type", "An `element_id` is a number; its decimal spelling is read too.",
    aliases: ["generations.element_list.item", "omni-image.element_list.item"],
    Reading(
      .reference,
      .eachItem("element_list", at: ".element_id", .form(".element_id", .decimalDigits)),
      words: .recorded("Invalid element id: \(.value)"), .seed, .recorded))

  static let idKnown = Rule(
    "common.element.id_known", "An `element_id` names an element of the account or platform.",
    Reading(
      .reference,
      .eachItem(
        "element_list", at: ".element_id",
        .any([
          .not(.form(".element_id", .decimalDigits)), .known(".element_id", "element"),
        ])),
      words: .recorded("Element id not found: \(.value)"), .recorded))
}
