import HTTPWire

/// The content of a request in chunks, held against a decoder that sees all of it at once.
enum ChunkedTarget {
  private static let head = Array(
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)

  static func check(_ bytes: [UInt8]) {
    HeadTarget.check(head + bytes, .standard)
    HeadTarget.check(head + bytes, roomy)
    var plain = PlainChunks(bytes[...])
    let read = Feeding((head + bytes)[...], pieces: 3, limits: .standard)
    let end = plain.decode().map { head.count + $0 }
    demand((end == nil) == read.requests.isEmpty, "only one decoder takes the chunks")
    if let end, let request = read.requests.first {
      demand(request.body == plain.body, "the content differs")
      let exact = Feeding((head + bytes)[..<end], pieces: .max, limits: .standard)
      demand(exact.requests.count == 1 && !exact.isMidRequest, "the chunks end elsewhere")
    }
    checkEncoding(bytes)
  }

  /// Limits of the tight kind that let the head pass.
  private static let roomy: HTTPLimits = {
    var limits = HeadTarget.tight
    limits.startLine = 100
    return limits
  }()

  /// Bytes that are put into chunks come out again.
  private static func checkEncoding(_ bytes: [UInt8]) {
    var encoded: [UInt8] = head
    var rest = bytes[...]
    var size = 1
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      encoded += Array("\(String(chunk.count, radix: 16));n=\(size)\r\n".utf8) + chunk + [13, 10]
      rest = rest.dropFirst(size)
      size = size * 3 + 1
    }
    encoded += Array("0\r\n\r\n".utf8)
    for pieces in [5, .max] {
      let read = Feeding(encoded[...], pieces: pieces, limits: .standard)
      demand(read.fault == nil && read.requests.first?.body == bytes, "encoded chunks differ")
    }
  }
}

/// A decoder of chunks that is as plain as RFC 9112, section 7.1.
struct PlainChunks {
  private(set) var body: [UInt8] = []
  private var rest: ArraySlice<UInt8>
  private let start: Int

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
    start = bytes.startIndex
  }

  /// How many bytes the chunks and trailers take; nil if they are malformed or cut short.
  mutating func decode() -> Int? {
    while let line = line() {
      guard let size = size(line) else { return nil }
      guard size > 0 else { return trailers() }
      guard rest.count >= size + 2 else { return nil }
      body += rest.prefix(size)
      rest = rest.dropFirst(size)
      guard rest.prefix(2).elementsEqual([13, 10]) else { return nil }
      rest = rest.dropFirst(2)
    }
    return nil
  }

  private mutating func trailers() -> Int? {
    for _ in 0...HTTPLimits.standard.fieldCount {
      guard let line = line() else { return nil }
      guard !line.isEmpty else { return rest.startIndex - start }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      guard !name.isEmpty, name.endIndex < line.endIndex, name.allSatisfy(isToken) else {
        return nil
      }
    }
    return nil
  }

  private func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private mutating func line() -> ArraySlice<UInt8>? {
    let line = rest.prefix { $0 >= 0x20 && $0 != 0x7F || $0 == 9 }
    guard rest[line.endIndex...].prefix(2).elementsEqual([13, 10]) else { return nil }
    rest = rest[(line.endIndex + 2)...]
    return line
  }

  private func size(_ line: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: line.prefix { $0 != 0x3B }, as: UTF8.self)
    var digits = text[...]
    // Space is allowed before a semicolon only.
    if line.contains(0x3B) {
      while let last = digits.last, " \t".contains(last) { digits.removeLast() }
    }
    guard digits.utf8.count <= 15, digits.first?.isHexDigit == true else { return nil }
    return Int(digits, radix: 16)
  }
}
