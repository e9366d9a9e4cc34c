import Digest
package import Media
package import StrictJSON

/// A short description of a long value: `{"$png": {"width": 299, "height": 300}}`.
///
/// Files are made at the moment a request is sent and never kept, so that no scenario and no golden
/// carries a megabyte.
package enum Maker: Hashable, Sendable {
  /// A picture of that kind and size, as base64 behind the prefix.
  case picture(MediaKind, width: Int, height: Int, prefix: String)
  /// A piece of text, repeated.
  case text(of: String, times: Int)
  /// A file that begins like one of that kind and has exactly that many bytes, as base64.
  case bytes(MediaKind, size: Int, prefix: String)

  /// What makers are called, `$ref` apart, which is resolved when a file is read.
  package static let names = ["$png", "$jpeg", "$text", "$bytes"]

  /// The maker that a value describes; nil if it is none or not well formed.
  package init?(_ json: JSON) {
    guard let object = json.object, object.members.count == 1,
      let name = object.names.first, let wish = object[name]?.object
    else { return nil }
    switch name {
    case "$png": self.init(picture: .png, wish)
    case "$jpeg": self.init(picture: .jpeg, wish)
    case "$text":
      guard Maker.hasOnly(["of", "times"], wish), let text = wish["of"]?.string,
        let times = wish["times"]?.int, (0...100_000_000).contains(times)
      else { return nil }
      self = .text(of: text, times: times)
    case "$bytes":
      guard Maker.hasOnly(["kind", "size", "prefix"], wish),
        let kind = wish["kind"]?.string.flatMap(MediaKind.init(rawValue:)),
        kind != .srt, kind != .ass,
        let size = wish["size"]?.int, (Maker.leastBytes...Maker.mostBytes).contains(size)
      else { return nil }
      self = .bytes(kind, size: size, prefix: wish["prefix"]?.string ?? "")
    default: return nil
    }
  }

  /// How a well-formed maker of that name looks.
  package static func usage(of name: String) -> String {
    switch name {
    case "$png", "$jpeg":
      "write {\"\(name)\": {\"width\": 300, \"height\": 300}}, sides from 1 to 16384, "
        + "optionally with a \"prefix\""
    case "$text": "write {\"$text\": {\"of\": \"a\", \"times\": 2501}}"
    default:
      "write {\"$bytes\": {\"kind\": \"jpeg\", \"size\": 10485761}}, sizes from \(leastBytes) to "
        + "\(mostBytes), optionally with a \"prefix\""
    }
  }

  /// The value itself.
  package var made: String {
    switch self {
    case .text(let text, let times): String(repeating: text, count: times)
    case .picture(let kind, let width, let height, let prefix):
      prefix + Base64.text(Maker.picture(kind, width, height))
    case .bytes(let kind, let size, let prefix):
      prefix + Base64.text(Maker.file(kind, size))
    }
  }

  private static let leastBytes = 8_192
  private static let mostBytes = 100 << 20
  private static let colour = Colour(red: 32, green: 96, blue: 160)

  private init?(picture kind: MediaKind, _ wish: JSONObject) {
    guard Maker.hasOnly(["width", "height", "prefix"], wish),
      let width = wish["width"]?.int, (1...16_384).contains(width),
      let height = wish["height"]?.int, (1...16_384).contains(height)
    else { return nil }
    self = .picture(kind, width: width, height: height, prefix: wish["prefix"]?.string ?? "")
  }

  private static func hasOnly(_ names: [String], _ object: JSONObject) -> Bool {
    object.names.allSatisfy(names.contains)
  }

  private static func picture(_ kind: MediaKind, _ width: Int, _ height: Int) -> [UInt8] {
    kind == .png
      ? PNGFile(width: width, height: height, colour: colour).bytes
      : JPEGFile(width: width, height: height, colour: colour).bytes
  }

  // Pictures and sounds fill the size within their format; of the others there is only the head
  // and zeros.
  private static func file(_ kind: MediaKind, _ size: Int) -> [UInt8] {
    var bytes: [UInt8] =
      switch kind {
      case .png: PNGFile(width: 300, height: 300, colour: colour, size: size)?.bytes ?? []
      case .jpeg: JPEGFile(width: 300, height: 300, colour: colour, size: size)?.bytes ?? []
      case .wav: WAVFile(size: size)?.bytes ?? []
      case .mp3: MP3File(size: size)?.bytes ?? []
      case .webp: Maker.webPStart(size)
      case .mp4, .mov, .m4a: Maker.movieStart
      case .aac: [0xFF, 0xF1, 0x4C, 0x40, 0x01, 0x00, 0x00]
      case .srt, .ass: []
      }
    bytes.append(contentsOf: repeatElement(0, count: max(0, size - bytes.count)))
    return bytes
  }

  /// The canvas of a picture of 300 by 300 pixels (RFC 9649, section 2.7).
  private static func webPStart(_ size: Int) -> [UInt8] {
    let count = (0..<4).map { UInt8(truncatingIfNeeded: (size - 8) >> (8 * $0)) }
    return Array("RIFF".utf8) + count + Array("WEBPVP8X".utf8)
      + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 0x01, 0, 0x2B, 0x01, 0]
  }

  private static let movieStart: [UInt8] =
    [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 0, 0]
}
