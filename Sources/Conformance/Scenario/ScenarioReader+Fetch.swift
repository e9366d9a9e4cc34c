import StrictJSON

extension ScenarioReader {
  /// A download.
  func readFetch(_ node: JSONDocument.Node) throws(ScenarioFault) -> FetchStep {
    let reader = try ObjectReader(
      node, in: file, "a step",
      keys: ["fetch", "method", "headers", "status", "broken", "has", "bind", "is", "shows"])
    var step = FetchStep(
      target: try file.symbolText(reader.required("fetch"), "'fetch'"))
    if let method = try reader.string("method") {
      guard method == "GET" || method == "HEAD" else {
        throw file.fault(
          try reader.required("method"), "'\(method)' fetches nothing", "write GET or HEAD")
      }
      step.method = method
    }
    try readFields(reader, into: &step.fields)
    step.isBroken = try reader.boolean("broken") ?? false
    step.status = try reader.integer("status", in: 100...599) ?? 200
    if step.isBroken, let other = ["status", "has", "bind", "is"].first(where: reader.has) {
      throw file.fault(
        reader.place(other), "a broken connection has '\(other)'", "it has no answer: remove it")
    }
    step.has = try readWishes(reader)
    step.bind = try readFieldBindings(reader)
    step.shows = try readRules(reader, "shows")
    if let place = reader.value("is") {
      let facts = try ObjectReader(place, in: file, "'is'", keys: MediaJudge.keys)
      for key in ["width", "height", "frames", "bytes"] {
        _ = try facts.integer(key, in: 0...1_000_000_000)
      }
      for key in ["kind", "seconds", "frames_per_second"] { _ = try facts.string(key) }
      step.facts = file.document.tree(place).object ?? JSONObject()
    }
    return step
  }

  /// The header fields that an answer must have, or must not.
  private func readWishes(_ reader: ObjectReader) throws(ScenarioFault) -> [RequestWish.Field] {
    guard let node = reader.value("has") else { return [] }
    return try file.members(of: node, "'has'").map { member throws(ScenarioFault) in
      let isNull = file.document.kind(member.value) == .null
      return RequestWish.Field(
        name: member.name,
        value: isNull ? nil : try file.symbolText(member.value, "'\(member.name)'"))
    }
  }

  private func readFieldBindings(
    _ reader: ObjectReader
  ) throws(ScenarioFault) -> [FieldBinding] {
    guard let node = reader.value("bind") else { return [] }
    return try file.members(of: node, "'bind'").map { member throws(ScenarioFault) in
      guard let symbol = Symbol(name: member.name), symbol.word == .link else {
        throw file.fault(
          member.nameNode, "'\(member.name)' cannot be bound to a header field",
          "write link:1 or another number")
      }
      return FieldBinding(
        symbol: symbol, name: try file.string(member.value, "the field of '\(member.name)'"))
    }
  }
}
