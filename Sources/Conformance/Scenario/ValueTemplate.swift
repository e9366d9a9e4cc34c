package import StrictJSON

/// A JSON value of a scenario: references are resolved, makers and symbols still stand in it.
package struct ValueTemplate: Hashable, Sendable {
  /// The value as written.
  package var value: JSON

  /// A template of a value that was checked when its file was read.
  package init(_ value: JSON) {
    self.value = value
  }

  /// The value that goes over the wire: makers made, symbols replaced by what they stand for.
  ///
  /// A string that is nothing but `<t0>` or `<t0+n>` becomes a number, as the API writes times.
  package func expanded(with symbols: SymbolTable) throws(UnboundSymbol) -> JSON {
    try ValueTemplate.expand(value, symbols)
  }

  private static func expand(
    _ value: JSON, _ symbols: SymbolTable
  ) throws(UnboundSymbol) -> JSON {
    if let maker = Maker(value) { return .string(maker.made) }
    switch value {
    case .null, .boolean, .number: return value
    case .string(let text):
      if let symbol = SymbolText(text).whole, symbol.word == .t0 {
        return .number(JSONNumber(symbols.milliseconds(of: symbol)))
      }
      return .string(try symbols.expand(text))
    case .array(let items):
      return .array(try items.map { item throws(UnboundSymbol) in try expand(item, symbols) })
    case .object(let object):
      var result = JSONObject()
      for member in object.members {
        result.append(member.name, try expand(member.value, symbols))
      }
      return .object(result)
    }
  }

  /// The value as goldens hold it: makers made, long strings as digests, symbols still standing.
  var pinned: JSON { ValueTemplate.pinned(value) }

  private static func pinned(_ value: JSON) -> JSON {
    if let maker = Maker(value) { return Pinned.text(maker.made) }
    switch value {
    case .null, .boolean, .number: return value
    case .string(let text): return Pinned.text(text)
    case .array(let items): return .array(items.map(pinned))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { JSONObject.Member(name: $0.name, value: pinned($0.value)) }))
    }
  }
}
