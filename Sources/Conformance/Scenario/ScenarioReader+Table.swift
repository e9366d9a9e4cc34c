import StrictJSON

extension ScenarioReader {
  /// A table of cases with its rows.
  func readTable(_ node: JSONDocument.Node) throws(ScenarioFault) -> CaseTable {
    let reader = try ObjectReader(
      node, in: file, "'cases'",
      keys: ["call", "base", "query", "id", "headers", "authorization", "together", "rows"])
    let call = try readCall(reader)
    var base = try readRequest(reader, changing: RequestWish(call: call.name))
    if let body = reader.value("base") { base.content = .json(try file.template(body)) }
    let together = try reader.boolean("together") ?? false
    var rows: [Row] = []
    for item in try file.items(of: reader.required("rows"), "'rows'") {
      let row = try readRow(item, of: call, over: base, together: together)
      guard row.name != "base", !rows.contains(where: { $0.name == row.name }) else {
        throw file.fault(
          item, "the name '\(row.name)' is taken",
          row.name == "base" ? "'base' is the base itself" : "call the row something else")
      }
      rows.append(row)
    }
    guard !rows.isEmpty else {
      throw file.fault(reader.place("rows"), "a table has no rows", "add one")
    }
    let lacksID = call.path.contains("{id}") && base.id == nil
    let lacksBody = call.method == "POST" && base.content == .none
    return CaseTable(
      base: base, sendsBase: !lacksID && !lacksBody, together: together, rows: rows)
  }

  private func readRow(
    _ node: JSONDocument.Node, of call: Catalogue.Operation, over base: RequestWish,
    together: Bool
  ) throws(ScenarioFault) -> Row {
    let reader = try ObjectReader(
      node, in: file, "a row",
      keys: ["case"] + ScenarioReader.verdictKeys + ["set", "drop"] + ScenarioReader.requestKeys
        + ["tenant", "editions"])
    let name = try reader.requiredString("case")
    guard ScenarioReader.isName(name) else {
      throw file.fault(
        try reader.required("case"), "'\(name)' is no name of a case",
        "use lower-case letters, digits, '-', '_', '.' and '/' between parts")
    }
    let verdict = try readVerdict(reader, of: call)
    guard !verdict.claims.isEmpty else {
      throw file.fault(
        node, "the row '\(name)' says nothing of a rule",
        "add one of breaks, keeps, notes, ignores, fails, succeeds, shows")
    }
    var request = try readRequest(reader, changing: base)
    try readChanges(reader, into: &request)
    let tenant = try readTenant(reader)
    if together, tenant != nil {
      throw file.fault(
        reader.place("tenant"), "a row asks for an account of its own",
        "the rows of this table are together: remove one of the two")
    }
    return Row(
      name: name, verdict: verdict, request: request, tenant: tenant,
      editions: try readEditions(reader, within: editions))
  }

  /// `drop`, then `set`, both by places in the base as it stands.
  private func readChanges(
    _ reader: ObjectReader, into request: inout RequestWish
  ) throws(ScenarioFault) {
    guard let key = ["set", "drop"].first(where: reader.has) else { return }
    if let other = ["body", "text"].first(where: reader.has) {
      throw file.fault(
        reader.place(key), "'\(key)' stands beside '\(other)'", "change the base or replace it")
    }
    guard case .json(var template) = request.content else {
      throw file.fault(
        reader.place(key), "'\(key)' has no base to change", "give the table a 'base'")
    }
    var dropped: [JSONPointer] = []
    for (text, place) in try reader.strings("drop") {
      let pointer = try readPointer(text, at: place)
      guard pointer.value(in: template.value) != nil else {
        throw file.fault(place, "the base has nothing at '\(text)'", "drop what is there")
      }
      dropped.append(pointer)
    }
    // Later items first, so that every index still means what it meant in the base.
    for pointer in dropped.sorted(by: ScenarioReader.standsBehind) {
      _ = pointer.remove(from: &template.value)
    }
    if let node = reader.value("set") {
      for member in try file.members(of: node, "'set'") {
        let pointer = try readPointer(member.name, at: member.nameNode)
        guard !dropped.contains(where: { pointer.tokens.starts(with: $0.tokens) }) else {
          throw file.fault(
            member.nameNode, "'\(member.name)' is both dropped and set", "setting it is enough")
        }
        guard pointer.set(try file.template(member.value).value, in: &template.value) else {
          throw file.fault(
            member.nameNode, "nothing can be set at '\(member.name)' of the base",
            "point at a member of an object or an item of an array that is there")
        }
      }
    }
    request.content = .json(template)
  }

  /// A JSON Pointer (RFC 6901).
  func readPointer(
    _ text: String, at node: JSONDocument.Node
  ) throws(ScenarioFault) -> JSONPointer {
    guard let pointer = JSONPointer(text) else {
      throw file.fault(node, "'\(text)' is no JSON Pointer", "write it like /data/task_id")
    }
    return pointer
  }

  private static func standsBehind(_ one: JSONPointer, _ other: JSONPointer) -> Bool {
    for (left, right) in zip(one.tokens, other.tokens) where left != right {
      if let left = Int(left), let right = Int(right) { return left > right }
      return left > right
    }
    return one.tokens.count > other.tokens.count
  }

  private static func isName(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
        }
    }
  }
}
