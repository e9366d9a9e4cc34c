/// A finished file of which any part can be drawn without making the rest.
package protocol MediaFile: Sendable {
  /// What kind of file it is.
  var kind: MediaKind { get }
  /// The length of the whole file in bytes.
  var count: Int { get }
  /// Appends the bytes of a range of offsets; the range must lie within the file.
  func append(_ range: Range<Int>, to bytes: inout [UInt8])
}

extension MediaFile {
  /// The whole file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    append(0..<count, to: &bytes)
    return bytes
  }
}
