extension HTTPRequest {
  /// Takes the first line of a request apart, without its CRLF (RFC 9112, section 3).
  ///
  /// Versions 1.2 and above are taken as 1.1, as RFC 9110, section 2.5 wants.
  mutating func read(
    _ place: Range<Int>, of buffer: borrowing WireBuffer
  ) throws(HTTPFault.Kind) {
    let line = buffer.bytes.span.extracting(place)
    var methodEnd = 0
    while methodEnd < line.count, line[methodEnd] != ByteClass.space { methodEnd &+= 1 }
    var targetEnd = line.count - 1
    while targetEnd > methodEnd, line[targetEnd] != ByteClass.space { targetEnd &-= 1 }
    guard targetEnd > methodEnd + 1 else { throw .requestLine }
    method = try HTTPRequest.method(of: line.extracting(first: methodEnd))
    isHTTP11 = try HTTPRequest.isVersion11(line.extracting(droppingFirst: targetEnd + 1))
    if method == "CONNECT" { throw .connect }
    let spelled = line.extracting((methodEnd + 1)..<targetEnd)
    let form = try HTTPRequest.form(of: spelled)
    target = spelled.ascii
    if spelled[0] == UInt8(ascii: "/"), !form.isEncoded, form.mark == nil {
      // A plain path, as nearly all targets are: one string serves as both.
      path = target
      query = nil
      return
    }
    if target == "*", method != "OPTIONS" { throw .asterisk }
    let bytes = Array(target.utf8)[...]
    let start = try HTTPRequest.pathStart(bytes)
    if start == bytes.endIndex, method == "OPTIONS" {
      // What a proxy makes of it for the origin (RFC 9112, section 3.2.4).
      path = "*"
    } else {
      path = HTTPRequest.path(bytes[start..<(form.mark ?? bytes.endIndex)], form.isEncoded)
    }
    query = form.mark.map { bytes[($0 + 1)...].text }
  }

  private static func method(of bytes: Span<UInt8>) throws(HTTPFault.Kind) -> String {
    if bytes.count == 3, bytes[0] == UInt8(ascii: "G"), bytes[1] == UInt8(ascii: "E"),
      bytes[2] == UInt8(ascii: "T")
    {
      return "GET"
    }
    guard bytes.count > 0 else { throw .method }
    for index in bytes.indices where !ByteClass.isToken(bytes[index]) { throw .method }
    return bytes.ascii
  }

  /// Judges the characters of a target: whether some are percent-encoded, and where its query begins.
  private static func form(
    of target: Span<UInt8>
  ) throws(HTTPFault.Kind) -> (isEncoded: Bool, mark: Int?) {
    var isEncoded = false
    var mark: Int?
    for index in target.indices {
      let byte = target[index]
      // Nearly all are letters, or digits and `-./`, which stand side by side in ASCII.
      if ByteClass.isLetter(byte) || byte &- 45 < 13 { continue }
      guard ByteClass.isTarget(byte) else { throw .target }
      if byte == UInt8(ascii: "?"), mark == nil { mark = index }
      guard byte == UInt8(ascii: "%") else { continue }
      isEncoded = true
      guard index + 2 < target.count, ByteClass.hexDigit(target[index + 1]) != nil,
        ByteClass.hexDigit(target[index + 2]) != nil
      else { throw .percentEncoding }
    }
    return (isEncoded, mark)
  }

  private static func isVersion11(_ version: Span<UInt8>) throws(HTTPFault.Kind) -> Bool {
    guard version.count == 8, version[0] == UInt8(ascii: "H"), version[1] == UInt8(ascii: "T"),
      version[2] == UInt8(ascii: "T"), version[3] == UInt8(ascii: "P"),
      version[4] == UInt8(ascii: "/"), ByteClass.isDigit(version[5]),
      version[6] == UInt8(ascii: "."), ByteClass.isDigit(version[7])
    else { throw .requestLine }
    guard version[5] == UInt8(ascii: "1") else { throw .version }
    return version[7] != UInt8(ascii: "0")
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
      guard !authority.isEmpty, Authority.isValid(authority.span) else { throw .target }
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

extension Span<UInt8> {
  /// These bytes as text, of which all have been found to be ASCII.
  fileprivate var ascii: String {
    guard let text = try? UTF8Span(validating: self) else { return "" }
    return String(copying: text)
  }
}
