import HTTPWire

/// URLs, authorities, queries and percent-encoding.
enum URLTarget {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let encoded = PercentEncoding.encode(text)
    demand(PercentEncoding.decode(encoded) == Array(text.utf8), "encoding loses bytes")
    if let decoded = PercentEncoding.decode(text) {
      demand(decoded.count <= text.utf8.count, "decoding makes bytes")
      let lossy = String(decoding: decoded, as: UTF8.self)
      demand(PercentEncoding.text(Array(text.utf8)) == lossy, "two decodings differ")
    }
    let pairs = FormDecoding.pairs(text)
    demand(pairs.count <= bytes.count + 1, "a query makes pairs")
    let query = pairs.map {
      "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))"
    }
    let again = FormDecoding.pairs(query.joined(separator: "&"))
    demand(
      again.map(\.name) == pairs.map(\.name) && again.map(\.value) == pairs.map(\.value),
      "a query that is written again reads differently")
    guard let url = try? URLReference(text) else { return }
    demand(0...65_535 ~= url.port && !url.host.isEmpty, "port \(url.port), host \(url.host)")
    demand(url.path.hasPrefix("/"), "path \(url.path)")
    demand((try? URLReference(url.description)) == url, "\(url) reads differently")
  }
}
