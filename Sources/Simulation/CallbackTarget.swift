/// Where a callback goes: an `http` URL taken apart (RFC 9110, section 4.2.1).
package struct CallbackTarget: Hashable, Sendable {
  /// Why a callback is not delivered.
  package enum Hindrance: Error, Hashable, Sendable {
    /// The scheme is `https`, which this program does not speak.
    case secure
    /// It is no `http` URL with a host and, if any, a good port.
    case malformed
    /// The host is neither this machine nor one that the tenant allows.
    case foreignHost(String)

    /// The reason as the journal gives it.
    package var reason: String {
      switch self {
      case .secure: "not delivered: https callbacks need a proxy that ends TLS"
      case .malformed: "not delivered: the callback URL is no http URL"
      case .foreignHost(let host):
        "not delivered: host '\(host)' is neither local nor among the callback hosts"
      }
    }
  }

  /// A numeric address without brackets, or a name.
  package let host: String
  /// The port; 80 where the URL names none.
  package let port: Int
  /// Path and query.
  package let target: String

  /// The parts of a URL that may be called; hosts are `allowed` as `name` or `name:port`.
  ///
  /// Numeric loopback addresses and `localhost` need no permission.
  package init(_ url: String, allowed: [String]) throws(Hindrance) {
    guard !url.lowercased().hasPrefix("https://") else { throw .secure }
    guard url.lowercased().hasPrefix("http://"),
      url.utf8.count <= 8_000, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw .malformed }
    let rest = url.dropFirst(7).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let path = rest.dropFirst(authority.count)
    guard let (host, port) = CallbackTarget.split(authority) else { throw .malformed }
    guard
      CallbackTarget.isLocal(host) || allowed.contains(host)
        || allowed.contains(String(authority))
    else { throw .foreignHost(host) }
    self.host = host
    self.port = port
    target = path.hasPrefix("/") ? String(path) : "/" + path
  }

  /// A URL as it may be shown: without its query and user information, which can hold secrets.
  package static func shown(_ url: String) -> String {
    let place = url.prefix { $0 != "?" && $0 != "#" }
    guard let colon = place.firstRange(of: "://") else { return String(place) }
    let authority = place[colon.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return String(place) }
    return String(place[..<colon.upperBound] + place[place.index(after: at)...])
  }

  /// Host and port of an authority; user information is refused.
  private static func split(_ authority: Substring) -> (host: String, port: Int)? {
    guard !authority.contains("@") else { return nil }
    var host = authority
    var digits: Substring = ""
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[authority.index(after: authority.startIndex)..<end]
      let tail = authority[authority.index(after: end)...]
      guard tail.isEmpty || tail.hasPrefix(":") else { return nil }
      digits = tail.dropFirst()
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      digits = authority[authority.index(after: colon)...]
    }
    guard !host.isEmpty else { return nil }
    guard !digits.isEmpty else { return (host.lowercased(), 80) }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(digits),
      (1...65_535).contains(port)
    else { return nil }
    return (host.lowercased(), port)
  }

  /// Whether the host is a spelling of this machine that needs no resolver.
  private static func isLocal(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { (48...57).contains($0) } && (UInt8(part) != nil)
      }
  }
}
