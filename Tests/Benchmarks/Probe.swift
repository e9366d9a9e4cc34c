import Digest
import Glibc
import Media

/// Times the probe on this thread's CPU clock, on files of ten megabytes.
///
/// Some are as clients send them, some as only those do who want to keep it busy. Compiled by
/// `run probe`.
@main struct Probe {
  static let size = 10 << 20

  static func main() {
    print("µs, best of 9                     of bytes   of base64")
    let colour = Colour(seed: 1)
    let head = Array(PNGFile(width: 1_280, height: 720, colour: colour).bytes.prefix(33))
    row("PNG, one chunk", PNGFile(width: 1_280, height: 720, colour: colour, size: size)?.bytes)
    row("PNG, chunks of 8 KB", many(head, 8_192, "IDAT"))
    row("JPEG", JPEGFile(width: 1_280, height: 720, colour: colour, size: size)?.bytes)
    row("WAV", WAVFile(size: size)?.bytes)
    row("MP3, hostile: least frames", repeated([], least))
    row("PNG, hostile: empty chunks", many(head, 0, "tEXt"))
    row("JPEG, hostile: nothing but fill", repeated([0xFF, 0xD8], [0xFF]))
    row("JPEG, hostile: empty comments", repeated([0xFF, 0xD8], [0xFF, 0xFE, 0, 2]))
    row("MP4, hostile: empty boxes", repeated([], [0, 0, 0, 8] + Array("free".utf8)))
  }

  /// A frame of 24 bytes: MPEG-2, 8,000 bits a second, 24 kHz.
  static let least: [UInt8] = [0xFF, 0xF3, 0x14, 0xC0] + [UInt8](repeating: 0, count: 20)

  /// A start and equal chunks behind it, the last one an end.
  static func many(_ start: [UInt8], _ count: Int, _ name: String) -> [UInt8] {
    let length = (0..<4).reversed().map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    let chunk = length + Array(name.utf8) + [UInt8](repeating: 0, count: count + 4)
    return repeated(start, chunk) + [0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0]
  }

  static func repeated(_ start: [UInt8], _ part: [UInt8]) -> [UInt8] {
    var bytes = start
    bytes.reserveCapacity(size + part.count)
    while bytes.count < size { bytes += part }
    return bytes
  }

  static func row(_ name: String, _ file: [UInt8]?) {
    guard let file else { return print("\(name): no such file") }
    let text = Base64.encode(file)
    let plain = time { try? MediaProbe.facts(of: file) }
    let encoded = time { try? MediaProbe.facts(ofBase64: text[...], count: file.count) }
    print(padded(name, 32, left: true) + padded(tenths(plain), 10) + padded(tenths(encoded), 12))
  }

  /// Nanoseconds of one call, the best of nine.
  static func time<Result>(_ work: () -> Result) -> Int {
    var best = Int.max
    for _ in 0..<9 {
      let begin = clock()
      for _ in 0..<4 { keep(work()) }
      best = min(best, (clock() - begin) / 4)
    }
    return best
  }

  /// Uses a result, so that the work behind it is done.
  @inline(never) @_optimize(none) static func keep<Result>(_ result: Result) {}

  static func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Microseconds with one digit behind the point.
  static func tenths(_ nanoseconds: Int) -> String {
    "\(nanoseconds / 1_000).\(nanoseconds / 100 % 10)"
  }

  static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }
}
