import Digest

/// Signs and checks callbacks with one webhook secret, by the "Standard Webhooks" scheme.
///
/// The signed text is `id.timestamp.body`, the body byte by byte (`webhook.signature`).
package struct WebhookSignature: Sendable {
  private let key: HMACSHA256

  /// The signer of a secret of the form `whsec_` and padded base64; nil for any other text.
  ///
  /// What the base64 stands for is the key; an empty one is refused (`webhook.secret`).
  package init?(secret: String) {
    let prefix = "whsec_"
    guard secret.hasPrefix(prefix) else { return nil }
    let encoded = Array(secret.utf8.dropFirst(prefix.utf8.count))
    guard let bytes = Base64.decode(encoded), !bytes.isEmpty else { return nil }
    key = HMACSHA256(key: bytes)
  }

  /// The value of the `webhook-signature` field for a callback; the timestamp is in seconds.
  package func value(id: String, timestamp: Int, body: [UInt8]) -> String {
    let signed = Array("\(id).\(timestamp).".utf8) + body
    return WebhookSignature.version + Base64.text(key.authenticate(signed))
  }

  /// Whether one of the signatures in a `webhook-signature` field is this secret's.
  ///
  /// While a secret is replaced, the field has several, parted by spaces (`webhook.rotation`).
  /// Those of other versions are passed over. How old the timestamp may be the caller decides.
  package func isValid(_ field: String, id: String, timestamp: Int, body: [UInt8]) -> Bool {
    let own = Array(value(id: id, timestamp: timestamp, body: body).utf8)
    return field.utf8.split(separator: UInt8(ascii: " ")).contains {
      constantTimeEquals(Array($0), own)
    }
  }

  private static let version = "v1,"
}
