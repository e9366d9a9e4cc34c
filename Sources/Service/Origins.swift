import HTTPWire

/// Under which scheme and authority results are linked.
struct Origins {
  private let fixed: String?
  /// The last `Host` and what became of it: nearly all requests of a client name the same.
  private var lastHost: [UInt8] = []
  private var lastOrigin = ""

  /// Origins by the requests, or always the same where there is a public URL.
  init(publicURL: String?) {
    fixed = publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// The origin for the results of a create.
  ///
  /// It has the authority that the request was sent to, or that of the listener where the request
  /// names none or one that cannot be.
  mutating func origin(of request: HTTPRequest, _ listener: String) -> String {
    if let fixed { return fixed }
    let host: ArraySlice<UInt8>
    if request.target.utf8.first == UInt8(ascii: "/") {
      guard let line = request.fields.firstIndex(of: .host) else { return "http://\(listener)" }
      host = request.fields.valueBytes(line)
      if host == lastHost[...] { return lastOrigin }
    } else {
      host = Array((request.authority ?? "").utf8)[...]
    }
    guard Authority(host) != nil else { return "http://\(listener)" }
    lastHost = Array(host)
    lastOrigin = "http://" + String(decoding: host, as: UTF8.self)
    return lastOrigin
  }
}
