/// Something that is true or false of a body, or cannot be told because a part is malformed.
package indirect enum Condition: Hashable, Sendable {
  /// True of every body.
  case always
  /// Given and not empty: `""`, `[]` and `null` count as absent (`error.empty_string_is_absent`).
  case present(Path)
  /// Given, be it empty; `null` is nothing that was given.
  case given(Path)
  /// The given value, or the field's standard value, has this text.
  case equals(Path, String)
  /// The given value, or the standard value, is one of these texts.
  case isOneOf(Path, [String])
  /// Some item of the list satisfies a condition, whose relative paths start at the item.
  case anyItem(Path, Condition)
  /// Every item of the list satisfies a condition; an absent list does.
  case everyItem(Path, Condition)
  /// Two quantities stand in a relation.
  case relation(Quantity, Relation, Quantity)
  /// The effective values form a row of the table.
  case listed(Grid)
  /// The id that the field holds is one that the account or the platform owns.
  ///
  /// Some things are known only within others, as a face is within a session: their ids are those of
  /// the fields in `within`, outermost first, then their own, with slashes between them.
  case known(Path, String, within: [Path] = [])
  /// The owned thing has a trait; unknown when the id is.
  case hasTrait(Path, String, String, within: [Path] = [])
  /// The medium can be fetched; unknown for a URL that nobody declared.
  case reachable(Path)
  /// The medium is of one of these kinds; unknown for a URL that nobody declared.
  case mediumKind(Path, [String])
  /// The media that these fields point to agree in a trait; unknown while a medium is and the others
  /// agree.
  case alike([Path], MediaTrait)
  /// The field counts the items of its list: 1 in the first, 2 in the second.
  case numbersItems(Path)
  /// No two items of the list have the same value in a field; items without one do not count.
  case unique(Path)
  /// Every `@name` in the texts of the first field is a value of the second.
  case mentionsOnly(Path, of: Path)
  /// The text has a form; an absent one has not.
  case form(Path, TextForm)
  /// All of these hold.
  case all([Condition])
  /// At least one of these holds.
  case any([Condition])
  /// The opposite; what cannot be told stays so.
  case not(Condition)

  /// No more than `limit` of several quantities together.
  package static func atMost(_ limit: Quantity, _ parts: Quantity...) -> Condition {
    .relation(parts.count == 1 ? parts[0] : .total(parts), .atMost, limit)
  }

  /// The second holds wherever the first does.
  package static func implies(_ premise: Condition, _ conclusion: Condition) -> Condition {
    .any([.not(premise), conclusion])
  }

  /// The opposite of `present`.
  package static func absent(_ path: Path) -> Condition {
    .not(.present(path))
  }
}

/// A table of permitted combinations, such as model, mode and duration.
package struct Grid: Hashable, Sendable {
  /// The fields whose effective values are looked up.
  package let keys: [Path]
  /// A value for each key; nil permits any.
  package let rows: [[String?]]

  /// A table over these fields; every row has a cell for each.
  package init(keys: [Path], rows: [[String?]]) {
    precondition(rows.allSatisfy { $0.count == keys.count }, "a grid's rows have a cell a key")
    self.keys = keys
    self.rows = rows
  }
}
