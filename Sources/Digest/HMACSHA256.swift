/// Message authentication with SHA-256 under one key (RFC 2104).
///
/// Both padded keys are hashed when the value is made, so that a short message costs two or three
/// blocks and not four or five.
package struct HMACSHA256: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// The authenticator of a key of any length; one longer than a block is replaced by its digest.
  package init(key: [UInt8]) {
    let short = key.count > SHA256.blockCount ? SHA256.hash(key) : key
    let padded = short + repeatElement(0, count: SHA256.blockCount - short.count)
    var (inner, outer) = (SHA256(), SHA256())
    inner.update(padded.map { $0 ^ 0x36 })
    outer.update(padded.map { $0 ^ 0x5C })
    (self.inner, self.outer) = (inner, outer)
  }

  /// The 32 bytes that authenticate a message.
  package func authenticate(_ message: [UInt8]) -> [UInt8] { authenticate(message.span) }

  /// The 32 bytes that authenticate a message.
  package func authenticate(_ message: ArraySlice<UInt8>) -> [UInt8] { authenticate(message.span) }

  /// The 32 bytes that authenticate a message.
  package func authenticate(_ message: Span<UInt8>) -> [UInt8] {
    var first = inner
    first.update(message)
    var second = outer
    let digest = first.digest()
    second.update(digest.span)
    return second.finalize()
  }
}
