import HTTPWire
import StrictJSON

extension Replay {
  /// The body of an answer with symbols for ids and times; what is wrong with those is noted.
  mutating func symbolic(
    _ exchange: Exchange, _ player: inout Player, at place: String
  ) -> JSON {
    guard let body = exchange.body else { return Pinned.bytes(exchange.content) }
    let result = player.symbolizer.symbolic(body)
    for complaint in player.symbolizer.takeComplaints() {
      note(complaint, at: place, exchange)
    }
    return result
  }

  /// An answer as goldens hold it: status, what is notable in its head, and its symbolic body.
  func answer(of exchange: Exchange, _ body: JSON?) -> JSON {
    guard !exchange.isBroken else { return ["broken": true] }
    var answer: JSONObject = ["status": .number(JSONNumber(exchange.status))]
    let type = exchange.fields["content-type"]
    if exchange.body == nil || type != "application/json" {
      answer.append("type", type.map { .string($0) } ?? .null)
    }
    if let seconds = exchange.fields["retry-after"] {
      answer.append("retry_after", .string(seconds))
    }
    if let range = exchange.fields["content-range"] { answer.append("range", .string(range)) }
    answer.append("body", body ?? .null)
    return .object(answer)
  }

  /// Moves the account's clock.
  mutating func advance(_ body: JSON, _ player: inout Player) throws(Stop) {
    do throws(HarnessTrouble) {
      player.now = try control.advance(body, of: player.account)
    } catch {
      throw .trouble(error)
    }
  }

  /// Whether a value stands where it must; the value's symbols are replaced first.
  func holds(
    _ wish: PlacedValue, in body: JSON?, _ player: Player
  ) throws(UnboundSymbol) -> Bool {
    let expected = try wish.value.expanded(with: player.symbolizer.symbols)
    return body.flatMap(wish.pointer.value(in:))?.equalsIgnoringOrder(expected) ?? false
  }
}
