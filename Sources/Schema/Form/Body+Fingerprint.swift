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
        let range = document.byteRange(node)
        let mayBeLink = range.count > 8 && bytes[range.lowerBound] == UInt8(ascii: "h")
        fingerprint.add(
          bytes.extracting(mayBeLink ? withoutAuthority(node, range, bytes) : range))
      }
    }
    return fingerprint.value
  }

  /// Where a text stands from its path on, if it is a web URL that is written without escapes.
  private func withoutAuthority(
    _ node: Int, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    guard TextForm.webURL.accepts(node, of: document) else { return range }
    let start = range.lowerBound
    var position = start + (bytes[start + 4] == UInt8(ascii: "s") ? 8 : 7)
    // Where the colon and the slashes stand in their places, there is no escape before them.
    guard bytes[position - 3] == UInt8(ascii: ":"), bytes[position - 2] == UInt8(ascii: "/"),
      bytes[position - 1] == UInt8(ascii: "/")
    else { return range }
    while position < range.upperBound, bytes[position] != UInt8(ascii: "/") { position += 1 }
    return position..<range.upperBound
  }
}
