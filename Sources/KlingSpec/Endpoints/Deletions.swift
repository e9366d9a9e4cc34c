import Schema

/// The calls that delete what an account owns: elements under two paths, and voices.
enum Deletions {
  static let endpoints = [
    elements("delete-advanced-elements", [.element]),
    // The older path finds the elements of both libraries.
    elements("delete-elements", [.element, .oldElement]),
    Endpoint(
      "delete-voices", .video, style: .legacyDeletion,
      .init(
        verb: "delete", method: "POST", path: "/v1/general/delete-voices",
        action: .delete([.voice], by: "voice_id"), form: voices)),
  ]

  private static func elements(_ name: String, _ kinds: [OwnedKind]) -> Endpoint {
    let id: Path = "element_id"
    return Endpoint(
      name, .video, style: .legacyDeletion,
      ofText: [
        Rule(
          id: "delete-elements.element_id.type",
          says: "`element_id` is a string here; a number is read too, and noted.",
          subject: .text(.note), evidence: [.official, .choice])
      ],
      .init(
        verb: "delete", method: "POST", path: "/v1/general/\(name)",
        action: .delete(kinds, by: id),
        form: FormDescription(
          "delete-elements", .bean,
          fields: [
            Field(
              id, .digits, spellingRule: "delete-elements.element_id.type",
              .required(words: .pattern("elementId: must not be blank"), .official))
          ],
          rules: [
            known(
              "delete-elements.unknown", "`element_id` names an element that is not deleted yet.",
              aliases: ["delete-elements.id_kind"], id, kinds,
              words: .recorded("Element id not found: \(.value)")),
            custom("delete-elements.custom_only", "Elements", id, kinds),
          ])))
  }

  private static let voices = FormDescription(
    "delete-voices", .bean, fields: [Field("voice_id", .string, .required(.official))],
    rules: [
      known(
        "delete-voices.unknown", "`voice_id` names a voice that is not deleted yet.", "voice_id",
        [.voice], words: .recorded("Voice id not found")),
      custom("delete-voices.custom_only", "Voices", "voice_id", [.voice]),
    ])

  private static func known(
    _ rule: String, _ says: String, aliases: [String] = [], _ id: Path, _ kinds: [OwnedKind],
    words: Words
  ) -> Rule {
    Rule(
      rule, says, aliases: aliases,
      Reading(
        .reference,
        .requirement(at: id, .any([.absent(id)] + kinds.map { .known(id, $0.rawValue) })),
        words: words, .choice))
  }

  private static func custom(
    _ rule: String, _ things: String, _ id: Path, _ kinds: [OwnedKind]
  ) -> Rule {
    Rule(
      rule, "\(things) of the platform cannot be deleted.",
      Reading(
        .reference,
        .requirement(
          at: id, .all(kinds.map { .not(.hasTrait(id, $0.rawValue, Library.official)) })),
        words: .chosen("\(raw: things) of kling can not be deleted"), .official))
  }
}
