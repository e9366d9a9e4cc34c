import StrictJSON

/// What a mock noted of one request.
struct JournalEntry {
  /// A rule that the journal names, and what its text is worth.
  struct Mention {
    let rule: String
    let grade: String?

    init?(_ json: JSON) {
      guard let rule = json.string ?? json["rule"]?.string else { return nil }
      self.rule = rule
      grade = json["grade"]?.string
    }
  }

  let sequence: Int
  let method: String
  let path: String
  /// The broken rules, that of the answer first.
  let violations: [Mention]
  /// The rules that noted or ignored something.
  let warnings: [Mention]

  init?(_ json: JSON) {
    guard let sequence = json["seq"]?.int, let method = json["method"]?.string,
      let path = json["path"]?.string
    else { return nil }
    self.sequence = sequence
    self.method = method
    self.path = path
    violations = (json["violations"]?.array ?? []).compactMap(Mention.init)
    warnings = (json["warnings"]?.array ?? []).compactMap(Mention.init)
  }
}
