/// An absolute `http` or `https` URL, taken apart as far as a client needs it (RFC 3986).
package struct URLReference: Hashable, Sendable, CustomStringConvertible {
  /// Why text is no such URL.
  package enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// It does not begin with `http://` or `https://`.
    case scheme
    /// No host follows, or one with odd characters, user information or a bad port.
    case authority
    /// The path or query has a character that must be percent-encoded.
    case character

    /// The end of a sentence that begins with the URL.
    package var description: String {
      switch self {
      case .scheme: "does not begin with http:// or https://"
      case .authority: "has no host, or one that is malformed"
      case .character: "has characters that must be percent-encoded"
      }
    }
  }

  /// `http` or `https`.
  package let scheme: String
  /// A name or an address; an IPv6 address stands without its brackets.
  package let host: String
  /// The port, the scheme's own when none was given.
  package let port: Int
  /// Host and port as they were spelled.
  package let authority: String
  /// The path, still percent-encoded; `/` when there was none.
  package let path: String
  /// What follows the first `?`, still percent-encoded; nil when there is none.
  package let query: String?

  /// Takes a URL apart; a fragment is dropped, for it is never sent.
  package init(_ text: String) throws(Fault) {
    let bytes = Array(text.utf8)
    guard
      let scheme = ["http", "https"].first(where: { scheme in
        bytes.prefix(scheme.utf8.count + 3).equalsIgnoringCase(scheme + "://")
      })
    else { throw .scheme }
    self.scheme = scheme
    let whole = bytes[(scheme.utf8.count + 3)...].prefix { $0 != UInt8(ascii: "#") }
    let spelled = whole.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard let parts = Authority(spelled) else { throw .authority }
    authority = spelled.text
    host = parts.host
    port = parts.port ?? (scheme == "https" ? 443 : 80)
    let rest = whole[spelled.endIndex...]
    guard rest.allSatisfy(ByteClass.isTarget) else { throw .character }
    let path = rest.prefix { $0 != UInt8(ascii: "?") }
    self.path = path.isEmpty ? "/" : path.text
    query = path.endIndex < rest.endIndex ? rest[(path.endIndex + 1)...].text : nil
  }

  /// What a client asks the host for: path and query.
  package var target: String {
    query.map { "\(path)?\($0)" } ?? path
  }

  /// The URL without a fragment, its scheme in lower case.
  package var description: String { "\(scheme)://\(authority)\(target)" }
}
