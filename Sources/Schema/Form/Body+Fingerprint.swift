import Digest
import StrictJSON

extension Body {
  /// A number for what the request says, whatever its white space.
  ///
  /// Names and values count in the order in which they stand, URLs without scheme and authority: a
  /// client's own server and this one have another port in every run.
  package var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    let bytes = document.bytes.span
    for node in 0..<document.next(0) {
      let kind = document.kind(node)
      switch kind {
      case .array, .object:
        fingerprint.add(UInt64(document.count(node)) << 3 | UInt64(kind.rawValue))
      case .null, .boolean, .number:
        fingerprint.add(UInt64(kind.rawValue))
        fingerprint.add(bytes.extracting(document.byteRange(node)))
      case .string:
        fingerprint.add(bytes.extracting(Body.withoutAuthority(document.byteRange(node), bytes)))
      }
    }
    return fingerprint.value
  }

  /// The part of a text from its path on, if it is a web URL.
  private static func withoutAuthority(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var position = range.lowerBound
    func skip(_ word: StaticString) -> Bool {
      let letters = word.utf8CodeUnitCount
      guard range.upperBound - position >= letters else { return false }
      var next = position
      for letter in word.description.utf8 {
        guard bytes[next] == letter else { return false }
        next += 1
      }
      position = next
      return true
    }
    guard range.count > 8, bytes[position] == UInt8(ascii: "h"), skip("http") else { return range }
    _ = skip("s")
    guard skip("://") else { return range }
    while position < range.upperBound, bytes[position] != UInt8(ascii: "/") { position += 1 }
    return position..<range.upperBound
  }
}
