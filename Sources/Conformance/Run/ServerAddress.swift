/// Where a URL leads: an authority to connect to and a target to ask it for.
package struct ServerAddress: Hashable, Sendable {
  /// The host and port.
  package let authority: String
  /// The path and query, `/` at least for a URL that has none.
  package let target: String

  /// Takes an `http` URL apart; other schemes and URLs without a host are a trouble.
  package init(_ url: String) throws(HarnessTrouble) {
    let scheme = "http://"
    guard url.lowercased().hasPrefix(scheme) else {
      throw HarnessTrouble("'\(url)' is no http URL, and this program speaks nothing else")
    }
    let rest = url.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let host = rest[..<end]
    guard !host.isEmpty else { throw HarnessTrouble("'\(url)' has no host") }
    authority = host.contains(":") ? String(host) : "\(host):80"
    let path = rest[end...].prefix { $0 != "#" }
    target = path.first == "/" ? String(path) : "/" + path
  }
}
