import StrictJSON

/// One entry of the traffic that a golden wants from a client.
struct ClientEntry {
  /// `POST /v1/videos/text2video`, with symbols.
  let name: String
  /// Whether the request may come several times.
  let isPolls: Bool
  /// Whether the request must carry a credential; if not, it must carry none.
  let wantsCredential: Bool
  /// How often it may come; nil for once.
  let times: ClosedRange<Int>?
  /// What the body must mean; nil where there is none.
  let effective: JSON?
  /// What later entries name by parts of the answer.
  let bind: [(symbol: Symbol, pointer: JSONPointer)]

  init(_ json: JSON) {
    isPolls = json["polls"] != nil
    name = (json["polls"] ?? json["once"])?.string ?? ""
    wantsCredential = json["authorization"]?.string != nil
    effective = json["effective"]
    if let bounds = json["times"]?.array?.compactMap(\.int), bounds.count == 2,
      bounds[0] <= bounds[1]
    {
      times = bounds[0]...bounds[1]
    } else {
      times = nil
    }
    bind = (json["bind"]?.object?.members ?? []).compactMap { member in
      guard let symbol = Symbol(name: member.name), let text = member.value.string,
        let pointer = JSONPointer(text)
      else { return nil }
      return (symbol, pointer)
    }
  }

  /// The method.
  var method: String { String(name.prefix { $0 != " " }) }

  /// The target.
  var target: String { String(name.drop { $0 != " " }.dropFirst()) }
}
