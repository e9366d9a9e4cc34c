/// The SHA-256 digest of a stream of bytes (FIPS 180-4, section 6.2).
package struct SHA256: Sendable {
  /// How many bytes a digest has.
  package static let digestCount = 32
  /// How many bytes are hashed at a time.
  static let blockCount = 64

  private var state: State
  /// The bytes of the block that is not full yet; those from `pendingCount` on mean nothing.
  private var pending = InlineArray<64, UInt8>(repeating: 0)
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  /// The digest of no bytes yet.
  package init() { state = .initial }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Adds bytes to the end of the stream.
  package mutating func update(_ bytes: ArraySlice<UInt8>) { update(bytes.span) }

  /// Adds the bytes of any sequence to the end of the stream.
  package mutating func update(_ bytes: some Sequence<UInt8>) { update(Array(bytes).span) }

  /// Adds bytes to the end of the stream, in pieces of any size.
  package mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var position = 0
    if pendingCount > 0 {
      position = min(SHA256.blockCount - pendingCount, bytes.count)
      append(bytes.extracting(first: position))
      guard pendingCount == SHA256.blockCount else { return }
      compressPending()
    }
    while bytes.count - position >= SHA256.blockCount {
      state.compress(bytes.extracting(position..<(position + SHA256.blockCount)))
      position += SHA256.blockCount
    }
    append(bytes.extracting(droppingFirst: position))
  }

  /// The 32 bytes of the digest of everything added so far; more may be added afterwards.
  package func finalize() -> [UInt8] {
    let digest = digest()
    return Array(capacity: SHA256.digestCount) { (output: inout OutputSpan<UInt8>) in
      for index in digest.indices { output.append(digest[index]) }
    }
  }

  /// The 32 bytes of the digest of these bytes.
  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The digest without an array around it.
  func digest() -> InlineArray<32, UInt8> {
    var last = self
    last.pad()
    return last.state.bytes
  }

  /// A one bit, zeros, and the length in bits in the last eight bytes of a block (section 5.1.1).
  private mutating func pad() {
    pending[pendingCount] = 0x80
    fill(from: pendingCount + 1)
    if pendingCount >= SHA256.blockCount - 8 {
      compressPending()
      fill(from: 0)
    }
    let bitCount = byteCount &<< 3
    for index in 0..<8 {
      pending[SHA256.blockCount - 1 - index] = UInt8(truncatingIfNeeded: bitCount >> (8 * index))
    }
    compressPending()
  }

  private mutating func fill(from start: Int) {
    for index in start..<SHA256.blockCount { pending[index] = 0 }
  }

  private mutating func append(_ bytes: Span<UInt8>) {
    let start = pendingCount
    for index in bytes.indices { pending[start + index] = bytes[index] }
    pendingCount = start + bytes.count
  }

  private mutating func compressPending() {
    state.compress(pending.span)
    pendingCount = 0
  }
}
