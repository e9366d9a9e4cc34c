import StrictJSON

extension ScenarioReader {
  /// The keys by which a row says what the rules must say.
  static let verdictKeys = [
    "breaks", "also", "keeps", "notes", "ignores", "fails", "succeeds", "shows", "says",
  ]

  /// The verdict of a row or a step.
  ///
  /// A request is refused by one rule, or accepted: `breaks` goes with no other verb, `also` and
  /// `says` only with what they add to.
  ///
  /// The rules must hold on the endpoint of the call: one that nobody asks there is kept by anything.
  func readVerdict(
    _ reader: ObjectReader, of call: Catalogue.Operation
  ) throws(ScenarioFault) -> Verdict {
    var verdict = Verdict()
    verdict.breaks = try readRule(reader, "breaks", of: call)
    verdict.fails = try readRule(reader, "fails", of: call)
    verdict.also = try readRules(reader, "also", of: call)
    verdict.keeps = try readRules(reader, "keeps", of: call)
    verdict.notes = try readRules(reader, "notes", of: call)
    verdict.ignores = try readRules(reader, "ignores", of: call)
    verdict.succeeds = try readRules(reader, "succeeds", of: call)
    verdict.shows = try readRules(reader, "shows", of: call)
    verdict.says = try reader.string("says")
    if verdict.breaks != nil {
      let others = ["keeps", "notes", "ignores", "fails", "succeeds"]
      if let other = others.first(where: reader.has) {
        throw file.fault(
          reader.place(other), "\(reader.what) is refused and '\(other)' something",
          "a refused request says nothing else; make two of it")
      }
    } else if reader.has("also") {
      throw file.fault(reader.place("also"), "'also' stands without 'breaks'", "remove it")
    }
    if verdict.fails != nil {
      guard verdict.says != nil else {
        throw file.fault(
          reader.place("fails"), "\(reader.what) fails without a text",
          "add the exact text of the failed task as 'says'")
      }
      guard verdict.succeeds.isEmpty else {
        throw file.fault(
          reader.place("succeeds"), "\(reader.what) both fails and succeeds", "make two of it")
      }
    } else if verdict.says != nil, verdict.breaks == nil {
      throw file.fault(
        reader.place("says"), "'says' stands without 'breaks' or 'fails'", "remove it")
    }
    return verdict
  }

  private func readRule(
    _ reader: ObjectReader, _ key: String, of call: Catalogue.Operation
  ) throws(ScenarioFault) -> String? {
    let rules = try readRules(reader, key, of: call)
    guard rules.count < 2 else {
      throw file.fault(
        try reader.required(key), "'\(key)' names several rules", "name the one that answers")
    }
    return rules.first
  }
}
