package import HTTPWire

/// A command line that sends a request again.
package enum CurlLine {
  /// A line for a POSIX shell; the server and the credential are left to its environment.
  ///
  /// Bodies of more than 4,000 bytes are not written out: the line reads them from `body.json`.
  package static func text(of exchange: Exchange, server: String) -> String {
    guard let address = try? ServerAddress(server), address.authority == exchange.authority else {
      return text(of: exchange.request, isOnServer: false)
    }
    var request = exchange.request
    // The base URL brings the path under which the server has the API.
    if address.target != "/", request.target.hasPrefix(address.target) {
      request.target.removeFirst(address.target.count)
    }
    return text(of: request)
  }

  /// The same for a request alone; one to another server keeps that server's name to itself.
  package static func text(of request: HTTPRequest, isOnServer: Bool = true) -> String {
    var words = ["curl", "-sS"]
    if request.method == "HEAD" {
      words.append("--head")
    } else if request.method != (request.body.isEmpty ? "GET" : "POST") {
      words += ["-X", quoted(request.method)]
    }
    let base = isOnServer ? "$KLING_BASE_URL" : "$KLING_MEDIA_URL"
    words.append("\"\(base)\"\(quoted(request.target))")
    for index in 0..<request.fields.count {
      let name = request.fields.name(index)
      let value = request.fields.value(index)
      switch name.lowercased() {
      case "host", "content-length", "connection": continue
      case "authorization": words += ["-H", "\"\(name): \(WireDump.redacted(value))\""]
      default: words += ["-H", quoted("\(name): \(value)")]
      }
    }
    if request.body.count > 4_000 {
      words += ["--data-binary", "@body.json"]
    } else if !request.body.isEmpty {
      words += ["--data-raw", quoted(String(decoding: request.body, as: UTF8.self))]
    }
    return words.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String { ShellWord.quoted(text) }
}
