import Schema
import StrictJSON

extension Body {
  /// The `filters` of a scan: each key with its values.
  var filters: [(key: String, values: [String])] {
    let list = document.member(0, named: Array("filters".utf8))
    guard let list, document.kind(list) == .array else { return [] }
    var filters: [(key: String, values: [String])] = []
    for case .object(let filter) in document.tree(list).array ?? [] {
      let values = filter["values"]?.array?.compactMap(\.string) ?? []
      filters.append((filter["key"]?.string ?? "", values))
    }
    return filters
  }
}
