/// Puts a request into bytes, for this program's own clients.
package enum RequestEncoder {
  /// Adds the whole request, for a connection that is used once.
  ///
  /// `Host`, `Content-Length` and `Connection` are written unless the fields have them already, so
  /// that a wrong one can be sent on purpose. The length stands where there is content or the
  /// method wants some (RFC 9110, section 8.6).
  package static func append(
    _ request: HTTPRequest, host: String, port: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: "\(request.method) \(request.target) HTTP/1.1\r\n".utf8)
    if request.fields.firstIndex(of: "host") == nil {
      let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
      bytes.append(contentsOf: "Host: \(name)\(port == 80 ? "" : ":\(port)")\r\n".utf8)
    }
    bytes.append(contentsOf: request.fields.bytes)
    let isFramed =
      request.fields.firstIndex(of: "content-length") != nil
      || request.fields.firstIndex(of: "transfer-encoding") != nil
    if !isFramed, !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method) {
      bytes.append(contentsOf: "Content-Length: \(request.body.count)\r\n".utf8)
    }
    if request.fields.firstIndex(of: "connection") == nil {
      bytes.append(contentsOf: "Connection: close\r\n".utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
    bytes.append(contentsOf: request.body)
  }
}
