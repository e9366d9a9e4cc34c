import Digest

/// A part of untrusted bytes, read big-endian at offsets from its own start.
///
/// Whatever is asked for beyond its end is a fault, never a trap.
struct Extract: Sendable {
  /// The whole file, as its bytes or as the base64 that it came in.
  private enum File: Sendable {
    case bytes([UInt8])
    case base64(ArraySlice<UInt8>)

    subscript(index: Int) -> UInt8 {
      switch self {
      case .bytes(let bytes): bytes[index]
      case .base64(let text): Base64.byte(index, of: text)
      }
    }
  }

  private let file: File
  private let range: Range<Int>

  /// All of a file.
  init(_ file: [UInt8]) {
    self.init(.bytes(file), 0..<file.count)
  }

  /// All of a file of so many bytes, whose base64 is known to be right; a byte is decoded when it
  /// is asked for.
  init(base64 text: ArraySlice<UInt8>, count: Int) {
    self.init(.base64(text), 0..<count)
  }

  private init(_ file: File, _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  var count: Int { range.count }

  /// The place in the file of an offset into this part.
  func place(_ offset: Int) -> Int { range.lowerBound + offset }

  /// The part that begins at an offset and ends after so many bytes, or where this one ends.
  func part(at offset: Int, count: Int? = nil) throws(MediaFault) -> Extract {
    let available = range.count - offset
    guard offset >= 0, available >= 0 else { throw MediaFault(.truncated, at: range.upperBound) }
    let count = count ?? available
    guard count >= 0 else { throw MediaFault(.length, at: place(offset)) }
    guard count <= available else { throw MediaFault(.truncated, at: place(offset)) }
    let start = range.lowerBound + offset
    return Extract(file, start..<start + count)
  }

  /// The number that so many bytes spell, at most eight of them.
  ///
  /// One that needs more than 63 bits counts as cut short: no file is so long.
  func unsigned(at offset: Int, bytes width: Int) throws(MediaFault) -> Int {
    guard offset >= 0, range.count >= width, offset <= range.count - width else {
      throw MediaFault(.truncated, at: range.upperBound)
    }
    var number: UInt64 = 0
    for index in range.lowerBound + offset..<range.lowerBound + offset + width {
      number = number << 8 | UInt64(file[index])
    }
    guard let signed = Int(exactly: number) else {
      throw MediaFault(.truncated, at: place(offset))
    }
    return signed
  }

  /// The number of at most four bytes whose least significant one comes first.
  func littleEndian(at offset: Int, bytes width: Int) throws(MediaFault) -> Int {
    let number = try unsigned(at: offset, bytes: width)
    return Int(UInt32(truncatingIfNeeded: number << (32 - 8 * width)).byteSwapped)
  }

  /// The four-character code at an offset.
  func name(at offset: Int) throws(MediaFault) -> FourCharacterCode {
    FourCharacterCode(code: UInt32(truncatingIfNeeded: try unsigned(at: offset, bytes: 4)))
  }

  /// Whether these bytes stand at the start.
  func begins(with bytes: [UInt8]) -> Bool {
    range.count >= bytes.count
      && bytes.indices.allSatisfy { file[range.lowerBound + $0] == bytes[$0] }
  }

  /// The bytes themselves.
  var bytes: [UInt8] { range.map { file[$0] } }
}
