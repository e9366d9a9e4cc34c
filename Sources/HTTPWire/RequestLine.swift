/// The first line of a request, taken apart (RFC 9112, section 3).
struct RequestLine: Sendable {
  let method: String
  let target: String
  let path: String
  let query: String?
  let isHTTP11: Bool

  /// Judges a line without its CRLF.
  ///
  /// Versions 1.2 and above are taken as 1.1, as RFC 9110, section 2.5 wants.
  init(_ line: ArraySlice<UInt8>) throws(HTTPFault.Kind) {
    guard let methodEnd = line.firstIndex(of: ByteClass.space),
      let targetEnd = line.lastIndex(of: ByteClass.space), targetEnd > methodEnd + 1
    else { throw .requestLine }
    let method = line[..<methodEnd]
    guard !method.isEmpty, method.allSatisfy(ByteClass.isToken) else { throw .method }
    isHTTP11 = try RequestLine.isVersion11(line[(targetEnd + 1)...])
    self.method = method.text
    if self.method == "CONNECT" { throw .connect }
    let target = line[(methodEnd + 1)..<targetEnd]
    let isEncoded = try RequestLine.hasEncoded(target)
    self.target = target.text
    if target.first != UInt8(ascii: "/"), target.elementsEqual("*".utf8) {
      guard self.method == "OPTIONS" else { throw .asterisk }
    }
    let start = try RequestLine.pathStart(target)
    guard let mark = target[start...].firstIndex(of: UInt8(ascii: "?")) else {
      if start == target.startIndex, !isEncoded {
        // Without a query the path is the target: one string serves as both.
        path = self.target
      } else if start == target.endIndex, self.method == "OPTIONS" {
        // What a proxy makes of it for the origin (RFC 9112, section 3.2.4).
        path = "*"
      } else {
        path = RequestLine.path(target[start...], isEncoded)
      }
      query = nil
      return
    }
    path = RequestLine.path(target[start..<mark], isEncoded)
    query = target[(mark + 1)...].text
  }

  /// Judges the characters of a target; true when some of them are percent-encoded.
  private static func hasEncoded(_ target: ArraySlice<UInt8>) throws(HTTPFault.Kind) -> Bool {
    var isEncoded = false
    let bytes = target.span
    for index in bytes.indices {
      guard ByteClass.isTarget(bytes[index]) else { throw .target }
      guard bytes[index] == UInt8(ascii: "%") else { continue }
      isEncoded = true
      guard index + 2 < bytes.count, ByteClass.hexDigit(bytes[index + 1]) != nil,
        ByteClass.hexDigit(bytes[index + 2]) != nil
      else { throw .percentEncoding }
    }
    return isEncoded
  }

  private static func isVersion11(_ version: ArraySlice<UInt8>) throws(HTTPFault.Kind) -> Bool {
    let start = version.startIndex
    guard version.count == 8, version[start] == UInt8(ascii: "H"),
      version[start + 1] == UInt8(ascii: "T"), version[start + 2] == UInt8(ascii: "T"),
      version[start + 3] == UInt8(ascii: "P"), version[start + 4] == UInt8(ascii: "/"),
      ByteClass.isDigit(version[start + 5]), version[start + 6] == UInt8(ascii: "."),
      ByteClass.isDigit(version[start + 7])
    else { throw .requestLine }
    guard version[start + 5] == UInt8(ascii: "1") else { throw .version }
    return version[start + 7] != UInt8(ascii: "0")
  }

  /// Where the path begins: behind the authority of an absolute-form target.
  private static func pathStart(_ target: ArraySlice<UInt8>) throws(HTTPFault.Kind) -> Int {
    if target.first == UInt8(ascii: "/") || target.elementsEqual("*".utf8) {
      return target.startIndex
    }
    for scheme in ["http://", "https://"]
    where target.prefix(scheme.utf8.count).equalsIgnoringCase(scheme) {
      let authority = target.dropFirst(scheme.utf8.count).prefix {
        $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?")
      }
      guard !authority.isEmpty, Authority.isValid(authority) else { throw .target }
      guard scheme == "http://" else { throw .secured }
      return authority.endIndex
    }
    throw .target
  }

  /// The path of an absolute-form target is `/` when it has none (RFC 9110, section 4.2.3).
  private static func path(_ bytes: ArraySlice<UInt8>, _ isEncoded: Bool) -> String {
    if bytes.isEmpty { return "/" }
    return isEncoded ? PercentEncoding.normalized(bytes) : bytes.text
  }
}
