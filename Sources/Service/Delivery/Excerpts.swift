import HTTPWire
import Media

/// A placeholder file as content, drawn as the socket takes it.
struct Drawing: ContentSource {
  let file: any MediaFile

  var count: Int { file.count }

  func append(_ range: Range<Int>, to bytes: inout [UInt8]) { file.append(range, to: &bytes) }
}

/// One part of a content.
struct Excerpt: ContentSource {
  private let content: any ContentSource
  private let part: Range<Int>

  init(of content: any ContentSource, _ part: Range<Int>) {
    self.content = content
    self.part = part
  }

  var count: Int { part.count }

  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let start = part.lowerBound
    content.append(start + range.lowerBound..<start + range.upperBound, to: &bytes)
  }
}

/// Several parts of a content, each behind a head of its own (RFC 9110, section 14.6).
struct Excerpts: ContentSource {
  /// Some bytes of the whole: text, or a part of the content.
  private struct Piece {
    let start: Int
    let bytes: any ContentSource
  }

  private var pieces: [Piece] = []
  private(set) var count = 0

  init(of content: any ContentSource, _ parts: [Range<Int>], type: String, boundary: String) {
    for part in parts {
      let place = Representation.text(part, of: content)
      append(
        "\(count == 0 ? "" : "\r\n")--\(boundary)\r\nContent-Type: \(type)\r\n"
          + "Content-Range: bytes \(place)\r\n\r\n")
      append(Excerpt(of: content, part))
    }
    append("\r\n--\(boundary)--\r\n")
  }

  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for piece in pieces {
      let wanted = range.clamped(to: piece.start..<piece.start + piece.bytes.count)
      guard !wanted.isEmpty else { continue }
      piece.bytes.append(
        wanted.lowerBound - piece.start..<wanted.upperBound - piece.start, to: &bytes)
    }
  }

  private mutating func append(_ text: String) { append(HeldContent(Array(text.utf8))) }

  private mutating func append(_ bytes: any ContentSource) {
    pieces.append(Piece(start: count, bytes: bytes))
    count += bytes.count
  }
}
