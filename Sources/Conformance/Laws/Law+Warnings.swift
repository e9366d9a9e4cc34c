import HTTPWire
import KlingSpec
import Schema

extension Law {
  /// A law on what one request shows, which the rules of the catalogue have judged already.
  private static func onBodies(
    _ id: String, _ level: Level, _ says: String, why: String, fix: String,
    by isMeant: @escaping @Sendable (_ rule: String, _ isWarning: Bool) -> Bool
  ) -> Law {
    Law(
      id, level, says, why: why, fix: fix, each: Noun("request with a body", "requests with a body")
    ) {
      observation in
      var ruling = Ruling()
      for (place, exchange) in observation.exchanges.enumerated()
      where exchange.call != nil && !exchange.request.body.isEmpty {
        let remarks =
          exchange.warnings.filter { isMeant($0.rule, true) }
          + exchange.violations.filter { isMeant($0.rule, false) }
        let more = remarks.count > 1 ? ", and \(remarks.count - 1) more like it" : ""
        ruling.look(
          at: place,
          remarks.first.map { remark in
            let field = remark.pointer.isEmpty ? "" : "\(remark.pointer): "
            return "\(exchange.name): \(field)\(remark.message) (\(remark.rule))\(more)"
          })
      }
      return ruling
    }
  }

  /// A data URL where base64 is meant (`common.image.base64_prefix` and its like for sounds).
  package static let bareBase64 = onBodies(
    "body.bare_base64", .must, "Inline media are bare base64, without `data:...;base64,`.",
    why: "The API refuses a data URL as 'not in a valid base64 format'.",
    fix: "Cut everything up to and including the comma, and send what follows."
  ) { rule, _ in
    rule == "common.image.base64_prefix" || rule.hasSuffix(".base64_no_prefix")
  }

  /// Spellings that are read all the same, such as 5 for "5".
  package static let documentedTypes = onBodies(
    "body.documented_types", .may, "Fields have the JSON types of the documents: \"5\" is not 5.",
    why: "The API reads both spellings today. Nobody has promised that it always will.",
    fix: "Send the documented type: `duration` is a string of digits, counts are numbers."
  ) { rule, isWarning in
    isWarning && spellings.contains(rule)
  }

  /// What has no effect beside the other fields, and what a rule only notes.
  package static let effectiveFields = onBodies(
    "body.effective_fields", .may, "Every field that is sent has an effect.",
    why: "The API takes the request and silently leaves the field out: what comes is not what was "
      + "asked for.",
    fix: "Leave the field out, or change the one that it depends on; `kling-mock explain RULE` and "
      + "`spec rules` tell which."
  ) { rule, isWarning in
    isWarning && rule != unknownField && rule != twiceNamed && !spellings.contains(rule)
      && !rule.hasSuffix("base64_prefix") && !rule.hasSuffix(".base64_no_prefix")
  }

  /// Fields of other endpoints, of other editions and of nobody.
  package static let knownFields = onBodies(
    "body.known_fields", .should, "Every field that is sent is one that the call has.",
    why: "A misspelled field, or one of another endpoint or edition, has no effect, and nothing in "
      + "the answer says so.",
    fix: "Compare the name with the documents of the edition that you call, or serve another one: "
      + "`--edition`."
  ) { rule, _ in rule == unknownField }

  /// Objects in which a name occurs twice.
  package static let uniqueNames = onBodies(
    "body.unique_names", .should, "No name occurs twice in an object.",
    why: "Which of the values counts is up to whoever reads it (RFC 8259, section 4).",
    fix: "Build bodies from a map and encode it, instead of putting text together."
  ) { rule, _ in rule == twiceNamed }

  private static let unknownField = "common.body.unknown_field"
  private static let twiceNamed = "common.body.duplicate_name"

  /// The rules by which a value of another JSON type is read and noted.
  private static let spellings = Set(
    Specification.rules.filter { $0.subject == .text(.note) && $0.id != twiceNamed }.map(\.id))
}
