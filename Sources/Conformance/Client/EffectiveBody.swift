import HTTPWire
import StrictJSON

/// What bodies mean once standard values are filled in and empty values are taken for absent.
enum EffectiveBody {
  /// A difference in meaning, and how much it weighs.
  typealias Weighed = (difference: JSONDifference, level: Level)

  /// Where a client's body means something else than the golden's.
  ///
  /// A value of another type with the same text is tolerated by the service, so it hardly weighs.
  static func differences(
    _ expected: JSON?, _ item: Traffic.Item, _ symbols: SymbolTable
  ) -> [Weighed] {
    guard let expected else { return [] }
    let actual = meaning(of: item).map { ClientPart.symbolic($0, symbols) }
    return JSONDifference.between(expected, actual ?? .null).map { difference in
      let isSpelling =
        difference.kind == .type
        && text(difference.expected) == text(difference.actual)
      return (difference, isSpelling ? .may : .must)
    }
  }

  /// The members of a body that its call does not know, empty ones apart.
  static func strangers(in item: Traffic.Item) -> [String] {
    guard let meaning = meaning(of: item)?.object,
      let body = (try? JSON(parsing: item.exchange.request.body))?.object
    else { return [] }
    return body.names.filter { name in
      meaning[name] == nil && !isEmpty(body[name])
    }
  }

  private static func meaning(of item: Traffic.Item) -> JSON? {
    item.operation?.meaning(of: item.exchange.request)
  }

  private static func text(_ value: JSON?) -> String? {
    value.map { $0.string ?? $0.text(.compact) }
  }

  private static func isEmpty(_ value: JSON?) -> Bool {
    switch value {
    case nil, .null?: true
    case .string(let text)?: text.isEmpty
    case .array(let items)?: items.isEmpty
    case .boolean?, .number?, .object?: false
    }
  }
}
