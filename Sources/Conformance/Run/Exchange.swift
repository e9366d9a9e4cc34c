package import HTTPWire
package import StrictJSON

/// One request of the reference client with its answer.
package struct Exchange: Sendable {
  /// What was sent.
  package let request: HTTPRequest
  /// Whom it was sent to.
  package let authority: String
  /// How goldens write the credential; null for none.
  package let authorization: JSON
  /// The status of the answer.
  package let status: Int
  /// The fields of the answer.
  package let fields: HTTPFields
  /// The bytes of the answer.
  package let content: [UInt8]
  /// The answer as JSON; nil if it is none.
  package let body: JSON?
  private let wish: RequestWish.Content

  init(
    request: HTTPRequest, authority: String, authorization: JSON,
    wish: RequestWish.Content = .none, answer: HTTPResponse
  ) {
    self.request = request
    self.authority = authority
    self.authorization = authorization
    self.wish = wish
    status = answer.status
    fields = answer.fields
    content = answer.bytes
    let isJSON = answer.fields["content-type"]?.contains("json") ?? false
    body = isJSON ? try? JSON(parsing: content) : nil
  }

  /// Whether the connection broke before the whole answer had come.
  package var isBroken: Bool { status == HTTPResponse.none.status }

  /// The `code` of the body.
  package var code: Int? { body?["code"]?.int }

  /// The `message` of the body.
  package var message: String { body?["message"]?.string ?? "" }

  /// Whether the API has done what it was asked (`envelope.success`).
  package var isAccepted: Bool { status == 200 && code == 0 }

  /// The rule by which a mock refused.
  package var rule: String? { fields["x-kling-mock-rule"] }

  /// How goldens write what was sent behind the head; nil for nothing.
  ///
  /// Makers are made and held by their digests, so this is asked for only where it is written.
  func sent() -> JSON? {
    switch wish {
    case .none: nil
    case .json(let template), .text(let template): template.pinned
    }
  }

  /// The answer in short, for messages: `400 1201 'duration value '16' is invalid'`.
  package var summary: String {
    if isBroken { return "by a broken connection" }
    guard let code else { return "\(status)" }
    return "\(status) \(code) '\(message)'"
  }
}

extension HTTPResponse {
  /// What stands in the place of an answer where the connection ended without one.
  package static var none: HTTPResponse { HTTPResponse(status: 0) }

  /// The content at hand.
  var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .drawn(let source):
      var bytes: [UInt8] = []
      source.append(0..<source.count, to: &bytes)
      return bytes
    }
  }
}
