import Schema
import StrictJSON

extension ScenarioReader {
  /// The keys by which a row or a step describes a request.
  static let requestKeys = [
    "body", "text", "query", "id", "method", "path", "headers", "authorization",
  ]

  /// The call that an object names; it must be there in every edition of the scenario.
  func readCall(_ reader: ObjectReader) throws(ScenarioFault) -> Catalogue.Operation {
    let name = try reader.requiredString("call")
    var found: Catalogue.Operation?
    for edition in editions {
      found = catalogue.operation(name, in: edition)
      guard found != nil else {
        throw file.fault(
          try reader.required("call"), "edition \(edition.name) has no call '\(name)'",
          "`kling-mock spec endpoints` lists the names")
      }
    }
    guard let found else { preconditionFailure("a scenario has at least one edition") }
    return found
  }

  /// A request with what the object says changed in it.
  func readRequest(
    _ reader: ObjectReader, changing base: RequestWish
  ) throws(ScenarioFault) -> RequestWish {
    var wish = base
    if reader.has("body"), reader.has("text") {
      throw file.fault(reader.place("text"), "\(reader.what) has a body and a text", "keep one")
    }
    if let body = reader.value("body") { wish.content = .json(try file.template(body)) }
    if let text = reader.value("text") { wish.content = .text(try readText(text)) }
    if let id = reader.value("id") { wish.id = try file.symbolText(id, "'id'") }
    if let method = try reader.string("method") {
      try refuseControls(in: method, "'method'", at: try reader.required("method"))
      wish.method = method
    }
    if let path = reader.value("path") {
      try refuseControls(in: file.document.text(path), "'path'", at: path)
      wish.path = try file.symbolText(path, "'path'")
    }
    try readQuery(reader, into: &wish)
    try readFields(reader, into: &wish.fields)
    if let node = reader.value("authorization") {
      wish.authorization = try readAuthorization(node)
    }
    return wish
  }

  /// Header fields over those of the base; null takes one away.
  func readFields(
    _ reader: ObjectReader, into fields: inout [RequestWish.Field]
  ) throws(ScenarioFault) {
    guard let node = reader.value("headers") else { return }
    for member in try file.members(of: node, "'headers' of \(reader.what)") {
      let isNull = file.document.kind(member.value) == .null
      let value = isNull ? nil : try file.symbolText(member.value, "'\(member.name)'")
      guard member.name.lowercased() != "authorization" else {
        throw file.fault(
          member.nameNode, "a credential stands among the headers",
          "write 'authorization' beside it")
      }
      let name = member.name.lowercased()
      guard !ScenarioReader.framing.contains(name) else {
        throw file.fault(
          member.nameNode, "'\(member.name)' frames the message",
          "the harness writes it; framing is tried by raw bytes, not by scenarios")
      }
      try refuseControls(in: member.name, "a header's name", at: member.nameNode)
      if !isNull {
        try refuseControls(
          in: file.document.text(member.value), "'\(member.name)'", at: member.value)
      }
      fields.removeAll { $0.name.lowercased() == member.name.lowercased() }
      fields.append(RequestWish.Field(name: member.name, value: value))
    }
  }

  /// The header fields that say where a message ends; with a wrong one, nobody answers.
  private static let framing = ["content-length", "transfer-encoding", "connection", "host"]

  /// Line breaks and their like would end the line that they stand in.
  private func refuseControls(
    in text: String, _ what: String, at node: JSONDocument.Node
  ) throws(ScenarioFault) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return }
    throw file.fault(
      node, "\(what) has control characters", "they would break the line; remove them")
  }

  private func readText(_ node: JSONDocument.Node) throws(ScenarioFault) -> ValueTemplate {
    let template = try file.template(node)
    guard template.value.string != nil || Maker(template.value) != nil else {
      throw file.fault(node, "'text' is no text", "write a string or a maker")
    }
    return template
  }

  private func readQuery(
    _ reader: ObjectReader, into wish: inout RequestWish
  ) throws(ScenarioFault) {
    guard let node = reader.value("query") else { return }
    for member in try file.members(of: node, "'query' of \(reader.what)") {
      let kept = wish.query.firstIndex { $0.name == member.name }
      switch file.document.kind(member.value) {
      case .null:
        if let kept { wish.query.remove(at: kept) }
      case .array, .object:
        throw file.fault(
          member.value, "'\(member.name)' is no value of a query", "write a string or a number")
      case .string, .number, .boolean:
        let isString = file.document.kind(member.value) == .string
        let text =
          isString
          ? try file.symbolText(member.value, "'\(member.name)'")
          : file.document.text(member.value)
        let item = RequestWish.QueryItem(name: member.name, value: text)
        if let kept { wish.query[kept] = item } else { wish.query.append(item) }
      }
    }
  }

  /// `null`, a text in which `<jwt>` and `<api-key>` may stand, or `{"$jwt": {...}}`.
  func readAuthorization(_ node: JSONDocument.Node) throws(ScenarioFault) -> AuthorizationWish {
    switch file.document.kind(node) {
    case .null: return .none
    case .string:
      let text = try file.symbolText(node, "'authorization'", words: [.jwt, .apiKey])
      return .text(text)
    case .object:
      let reader = try ObjectReader(node, in: file, "'authorization'", keys: ["$jwt"])
      return .token(try readToken(reader.required("$jwt")))
    case .boolean, .number, .array:
      throw file.fault(
        node, "'authorization' is no credential", "write null, a string or {\"$jwt\": {...}}")
    }
  }

  private func readToken(_ node: JSONDocument.Node) throws(ScenarioFault) -> TokenWish {
    let reader = try ObjectReader(
      node, in: file, "'$jwt'",
      keys: ["issuer", "secret", "alg", "expires_in", "valid_in", "claims"])
    var wish = TokenWish()
    let span = -10_000_000_000...10_000_000_000
    wish.issuer = try reader.string("issuer")
    wish.secret = try reader.string("secret")
    wish.algorithm = try reader.string("alg") ?? wish.algorithm
    wish.expiresIn = try reader.integer("expires_in", in: span) ?? wish.expiresIn
    wish.validIn = try reader.integer("valid_in", in: span) ?? wish.validIn
    if let claims = reader.value("claims") {
      _ = try file.members(of: claims, "'claims'")
      wish.claims = file.document.tree(claims).object ?? JSONObject()
    }
    wish.written = file.document.tree(node).object ?? JSONObject()
    return wish
  }
}
