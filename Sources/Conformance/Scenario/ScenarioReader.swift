import Schema
import StrictJSON

/// Reads one scenario file; every mistake is a fault at its place.
struct ScenarioReader {
  let file: SourceFile
  let catalogue: Catalogue
  var editions: [Edition] = []

  init(_ source: SourceText, _ catalogue: Catalogue) throws(ScenarioFault) {
    file = try SourceFile(parsing: source)
    self.catalogue = catalogue
  }

  mutating func scenario(named name: String) throws(ScenarioFault) -> Scenario {
    let reader = try ObjectReader(
      0, in: file, "a scenario",
      keys: [
        "format", "about", "editions", "needs", "tenant", "before", "goal", "steps", "cases",
        "laws",
      ])
    let format = try reader.requiredString("format")
    guard format == Scenario.format else {
      throw file.fault(
        try reader.required("format"), "the format is '\(format)'",
        "this program reads '\(Scenario.format)'")
    }
    editions = try readEditions(reader, within: catalogue.editions)
    guard !editions.isEmpty else {
      throw file.fault(reader.place("editions"), "a scenario has no editions", "list at least one")
    }
    let content = try readContent(reader)
    let goal = try readGoal(reader)
    if goal != nil, case .cases = content {
      throw file.fault(
        reader.place("goal"), "a table of cases has a goal", "a goal goes with steps")
    }
    return Scenario(
      name: name, about: try reader.requiredString("about"), editions: editions,
      needs: try reader.strings("needs").map(\.text), tenant: try readTenant(reader) ?? .standard,
      before: try readBefore(reader, hasGoal: goal != nil), goal: goal, content: content,
      laws: try readLaws(reader, hasGoal: goal != nil))
  }

  /// The editions an object lists, in their own order; those of `outer` where it lists none.
  func readEditions(
    _ reader: ObjectReader, within outer: [Edition]
  ) throws(ScenarioFault) -> [Edition] {
    guard reader.has("editions") else { return reader.what == "a row" ? outer : [] }
    var listed: [Edition] = []
    for (name, node) in try reader.strings("editions") {
      guard let edition = outer.first(where: { $0.name == name }) else {
        throw file.fault(
          node, "edition '\(name)' is none of \(reader.what)'s",
          "choose from \(outer.map(\.name).joined(separator: ", "))")
      }
      guard !listed.contains(edition) else {
        throw file.fault(node, "edition '\(name)' is listed twice", "remove one of them")
      }
      listed.append(edition)
    }
    return listed.sorted()
  }

  /// The rule ids of a key, each of which somebody must have documented, for the call's endpoint
  /// where there is a call.
  func readRules(
    _ reader: ObjectReader, _ key: String, of call: Catalogue.Operation? = nil
  ) throws(ScenarioFault) -> [String] {
    var rules: [String] = []
    for (rule, node) in try reader.strings(key) {
      guard catalogue.chief(of: rule) != nil else {
        throw file.fault(
          node, "there is no rule '\(rule)'", "`kling-mock spec rules` lists the ids")
      }
      if let call, let homes = catalogue.homes(of: rule, without: call.endpoint) {
        throw file.fault(
          node, "'\(rule)' is no rule of \(call.endpoint)",
          "it holds on \(homes.joined(separator: ", "))")
      }
      rules.append(rule)
    }
    return rules
  }

  private func readContent(_ reader: ObjectReader) throws(ScenarioFault) -> Scenario.Content {
    switch (reader.value("cases"), reader.value("steps")) {
    case (let cases?, nil): return .cases(try readTable(cases))
    case (nil, let steps?): return .steps(try readSteps(steps))
    case (nil, nil):
      throw file.fault(reader.node, "a scenario has neither cases nor steps", "add one of them")
    case (_?, _?):
      throw file.fault(
        reader.place("steps"), "a scenario has both cases and steps", "make two files of it")
    }
  }

  private func readLaws(
    _ reader: ObjectReader, hasGoal: Bool
  ) throws(ScenarioFault) -> [Scenario.LawLevel] {
    guard let node = reader.value("laws") else { return [] }
    guard hasGoal else {
      throw file.fault(
        reader.place("laws"), "a scenario without a goal has laws", "laws judge clients: add a goal"
      )
    }
    var laws: [Scenario.LawLevel] = []
    for member in try file.members(of: node, "'laws' of a scenario") {
      guard Law.all.contains(where: { $0.id == member.name }) else {
        throw file.fault(
          member.nameNode, "there is no law '\(member.name)'",
          "the laws are \(Law.all.map(\.id).joined(separator: ", "))")
      }
      let word = try file.string(member.value, "the level of '\(member.name)'")
      guard let level = Level(rawValue: word) else {
        throw file.fault(member.value, "'\(word)' is no level", "write must, should or may")
      }
      laws.append(Scenario.LawLevel(law: member.name, level: level))
    }
    return laws
  }
}

extension Scenario {
  /// Reads a scenario file; the first mistake is thrown with its line and column.
  package init(reading source: SourceText, catalogue: Catalogue) throws(ScenarioFault) {
    var reader = try ScenarioReader(source, catalogue)
    self = try reader.scenario(named: source.name)
  }
}
