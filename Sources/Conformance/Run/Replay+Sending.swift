import HTTPWire
import StrictJSON

extension Replay {
  /// Sends one request of the API.
  mutating func send(
    _ wish: RequestWish, as player: Player, at place: String, mayBreak: Bool = false
  ) throws(Stop) -> Exchange {
    guard let operation = catalogue.operation(wish.call, in: edition) else {
      throw .trouble(HarnessTrouble("edition \(edition) has no call '\(wish.call)'"))
    }
    let credential = credential(for: wish.authorization, operation, player)
    let request: HTTPRequest
    do throws(UnboundSymbol) {
      request = try self.request(
        wish, operation, credential: credential.value, player.symbolizer.symbols)
    } catch {
      note("\(error)", at: place)
      throw .found
    }
    return try exchange(
      request, with: server.authority, authorization: credential.symbolic,
      wish: wish.content, mayBreak: mayBreak)
  }

  /// Downloads from a URL, without any credential.
  mutating func fetch(
    _ step: FetchStep, as player: Player, at place: String
  ) throws(Stop) -> Exchange {
    let symbols = player.symbolizer.symbols
    var fields = HTTPFields()
    let address: ServerAddress
    do {
      for field in step.fields {
        if let value = field.value { fields.append(field.name, try symbols.expand(value)) }
      }
      address = try ServerAddress(try symbols.expand(step.target))
    } catch {
      note("\(error)", at: place)
      throw .found
    }
    let request = HTTPRequest(method: step.method, target: address.target, fields: fields)
    return try exchange(
      request, with: address.authority, authorization: .null, mayBreak: step.isBroken)
  }

  /// The target as goldens write it: `/v1/videos/text2video/<task:1>`.
  func symbolicTarget(of exchange: Exchange, _ player: Player) -> String {
    let target = exchange.request.target
    return player.symbolizer.symbols.symbolic(
      target.hasPrefix(basePath) ? String(target.dropFirst(basePath.count)) : target)
  }

  /// The path under which a server has the API; empty for one that has it at its root.
  var basePath: String { server.target == "/" ? "" : server.target }

  private mutating func exchange(
    _ request: HTTPRequest, with authority: String, authorization: JSON,
    wish: RequestWish.Content = .none, mayBreak: Bool
  ) throws(Stop) -> Exchange {
    totals.exchanges += 1
    let answer: HTTPResponse
    do throws(HarnessTrouble) {
      answer = try stage.exchange(request, with: authority)
    } catch {
      guard mayBreak, error.isBrokenConnection else { throw .trouble(error) }
      answer = .none
    }
    return Exchange(
      request: request, authority: authority, authorization: authorization, wish: wish,
      answer: answer)
  }

  private func request(
    _ wish: RequestWish, _ operation: Catalogue.Operation, credential: String?,
    _ symbols: SymbolTable
  ) throws(UnboundSymbol) -> HTTPRequest {
    var fields = HTTPFields()
    if let credential { fields.append("Authorization", credential) }
    var body: [UInt8] = []
    switch wish.content {
    case .none: break
    case .json(let template): body = try template.expanded(with: symbols).utf8(.compact)
    case .text(let template):
      body = Array((try template.expanded(with: symbols).string ?? "").utf8)
    }
    let saysType = wish.fields.contains { $0.name.lowercased() == "content-type" }
    if wish.content != .none, !saysType { fields.append("Content-Type", "application/json") }
    for field in wish.fields {
      if let value = field.value { fields.append(field.name, try symbols.expand(value)) }
    }
    return HTTPRequest(
      method: wish.method ?? operation.method,
      target: basePath + (try target(of: wish, operation, symbols)), fields: fields, body: body)
  }

  private func credential(
    for wish: AuthorizationWish, _ operation: Catalogue.Operation, _ player: Player
  ) -> (value: String?, symbolic: JSON) {
    let seconds = player.now / 1_000
    let token = { (wish: TokenWish) in wish.signed(for: player.account, at: seconds) }
    switch wish {
    case .none: return (nil, .null)
    case .token(let wish):
      return ("Bearer " + token(wish), .object(["$jwt": .object(wish.written)]))
    case .text(let text):
      var value = ""
      for piece in SymbolText(text).pieces {
        switch piece {
        case .text(let text): value += text
        case .symbol(let symbol):
          value += symbol.word == .jwt ? token(TokenWish()) : player.account.apiKey ?? ""
        }
      }
      let isWhole = SymbolText(text).whole != nil
      return (isWhole ? "Bearer " + value : value, .string(text))
    case .usual:
      if player.account.canSign, !operation.takesOnlyKey {
        return ("Bearer " + token(TokenWish()), "<jwt>")
      }
      return (player.account.apiKey.map { "Bearer " + $0 }, "<api-key>")
    }
  }

  private func target(
    of wish: RequestWish, _ operation: Catalogue.Operation, _ symbols: SymbolTable
  ) throws(UnboundSymbol) -> String {
    var target =
      try wish.path.map { path throws(UnboundSymbol) in try symbols.expand(path) }
      ?? operation.path
    if let id = wish.id {
      target = target.replacing("{id}", with: PercentEncoding.encode(try symbols.expand(id)))
    }
    for (index, item) in wish.query.enumerated() {
      target += index == 0 && !target.contains("?") ? "?" : "&"
      target += PercentEncoding.encode(item.name) + "="
      target += PercentEncoding.encode(try symbols.expand(item.value))
    }
    return target
  }
}
