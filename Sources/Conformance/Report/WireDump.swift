import Digest
import HTTPWire

/// An exchange as text: what went over the wire, without credentials and without megabytes.
package enum WireDump {
  /// The request behind `>`, the answer behind `<`.
  package static func text(of exchange: Exchange) -> String {
    request(exchange.request, to: exchange.authority)
      + answer(exchange.status, exchange.fields, exchange.content)
  }

  /// The same for an exchange as the server saw it.
  package static func text(of exchange: ObservedExchange) -> String {
    request(exchange.request, to: nil)
      + answer(exchange.answer.status, exchange.answer.fields, exchange.answer.bytes)
  }

  private static func request(_ request: HTTPRequest, to authority: String?) -> String {
    var lines = ["\(request.method) \(request.target) HTTP/1.1"]
    // The port of a server that the harness starts is another one each time, so it is not shown.
    if authority != nil, request.fields["host"] == nil { lines.append("Host: <server>") }
    return block(lines + fields(request.fields), request.body, mark: "> ")
  }

  private static func answer(_ status: Int, _ fields: HTTPFields, _ content: [UInt8]) -> String {
    block(["HTTP/1.1 \(status)"] + WireDump.fields(fields), content, mark: "< ")
  }

  private static func fields(_ fields: HTTPFields) -> [String] {
    (0..<fields.count).compactMap { index in
      let name = fields.name(index)
      switch name.lowercased() {
      case "authorization": return "\(name): \(redacted(fields.value(index)))"
      case "host": return "\(name): <server>"
      case "date", "connection": return nil
      default: return "\(name): \(fields.value(index))"
      }
    }
  }

  private static func block(_ head: [String], _ content: [UInt8], mark: String) -> String {
    var lines = head
    if !content.isEmpty {
      lines.append("")
      lines += text(of: content).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    return lines.map { ($0.isEmpty ? mark.trimmingEnd() : mark + $0) + "\n" }.joined()
  }

  private static func text(of content: [UInt8]) -> String {
    let isText =
      content.count < 1 << 20
      && String(validating: content, as: UTF8.self) != nil
      && !content.contains { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }
    guard isText else {
      return "(\(content.count) bytes, sha256 \(Hex.text(SHA256.hash(content))))"
    }
    return MiddleCut.text(String(decoding: content, as: UTF8.self), longest: 2_000)
  }

  /// The scheme alone: a credential is never printed.
  static func redacted(_ value: String) -> String {
    value.hasPrefix("Bearer ") ? "Bearer $KLING_TOKEN" : "$KLING_AUTHORIZATION"
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
