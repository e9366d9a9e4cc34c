import Schema

/// Rules on the elements that a body names.
enum ElementRules {
  static let all = all(in: "element_list")

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
