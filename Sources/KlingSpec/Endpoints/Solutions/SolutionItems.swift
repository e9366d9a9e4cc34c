import Schema

/// Rules on the items of one type: that they are there, how many there are, what they say.
struct SolutionItems: Sendable {
  let type: String
  /// The member that holds what such an item says.
  var member: Path = ".text"

  static func text(_ type: String) -> SolutionItems { SolutionItems(type: type) }
  static func link(_ type: String) -> SolutionItems { SolutionItems(type: type, member: ".url") }

  var count: Quantity { ContentRules.count(type) }
  var areThere: Condition { ContentRules.has(type) }

  /// Each of them says something.
  var areFilled: Condition {
    .everyItem("contents", .implies(.equals(".type", type), .form(member, .nonBlank)))
  }

  /// There is one, and none is blank.
  func required(_ id: String, when: Condition = .always, _ words: Template) -> Rule {
    rule(
      id, "An item `\(type)` is there, and says something.", when: when,
      .all([areThere, areFilled]), words)
  }

  /// There is one at most.
  func single(_ id: String) -> Rule {
    rule(
      id, "There is one item `\(type)` at most.", .atMost(1, count), onlyOne)
  }

  /// There are so many at most.
  func atMost(_ most: Int, _ id: String) -> Rule {
    rule(
      id, "There are \(most) items `\(type)` at most.", .atMost(.init(integerLiteral: most), count),
      tooMany(most))
  }

  /// Their texts have so many UTF-16 code units at most.
  func length(atMost most: Int, _ id: String) -> Rule {
    Rule(
      id, "The text of `\(type)` has \(most) characters at most.",
      Reading(
        .value,
        .eachItem(
          "contents", at: member,
          .relation(.length(member), .atMost, .init(integerLiteral: most))),
        words: .pattern(tooLong(most)), .official)
    ).onItems(of: [type])
  }

  /// What is told of more than one.
  var onlyOne: Template { "Only one \(raw: type) item is allowed in contents." }

  /// What is told of more than so many.
  func tooMany(_ most: Int) -> Template {
    "At most \(raw: String(most)) \(raw: type) items are allowed in contents."
  }

  /// What is told of a text that is longer.
  func tooLong(_ most: Int) -> Template {
    "\(raw: type) exceeds the \(raw: String(most))-character limit."
  }

  /// What they name is one of these.
  func oneOf(_ values: [String], _ id: String, _ words: Words) -> Rule {
    Rule(
      id, "An item `\(type)` names one of those on offer.",
      Reading(
        .value, .eachItem("contents", at: member, .isOneOf(member, values)), words: words,
        .official)
    ).onItems(of: [type])
  }

  private func rule(
    _ id: String, _ says: String, when: Condition = .always, _ holds: Condition, _ words: Template
  ) -> Rule {
    Rule(
      id, says,
      Reading(
        .across, when: .all([.present("contents"), when]), .requirement(at: "contents", holds),
        words: .pattern(words), .official))
  }
}
