import HTTPWire
import Testing

@Suite struct HostileBytesTests {
  /// SplitMix64, so that every run tries the same bytes.
  private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((word ^ (word >> 31)) % UInt64(bound))
    }
  }

  private static let spice = Array(
    "\r\n\t :;,0123456789abcdefGETPOSTHTTP/1.1chunked\0\u{7F}é[]%".utf8)

  private static func mutated(_ text: String, _ numbers: inout Numbers) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...numbers.next(4) {
      let place = numbers.next(bytes.count)
      switch numbers.next(5) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(spice[numbers.next(spice.count)], at: place)
      case 2: bytes[place] = UInt8(numbers.next(256))
      case 3: bytes[place] = spice[numbers.next(spice.count)]
      default:
        let end = min(bytes.count, place + numbers.next(20))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return bytes
  }

  @Test(arguments: RequestParserTests.good.map(\.0))
  func `mutated requests never trap and mean the same however cut`(text: String) {
    var numbers = Numbers(state: UInt64(text.utf8.count))
    for _ in 0..<400 {
      let bytes = Self.mutated(text, &numbers)
      var whole = Feeding(bytes)
      var single = Feeding(bytes, pieces: [1])
      var random = Feeding(bytes, pieces: (0..<40).map { _ in 1 + numbers.next(30) } + [9])
      // Whether a client still waits to continue does depend on what has arrived.
      (whole.continues, single.continues, random.continues) = (0, 0, 0)
      #expect(whole == single)
      #expect(whole == random)
    }
  }

  @Test func `mutated responses never trap`() {
    var numbers = Numbers(state: 11)
    let text =
      "HTTP/1.1 200 OK\r\nServer: x\r\nTransfer-Encoding: chunked\r\n\r\n3;a\r\nabc\r\n0\r\n\r\n"
    for _ in 0..<4_000 {
      let bytes = Self.mutated(text, &numbers)
      var whole = ResponseParser()
      whole.append(bytes)
      let verdict = Result { () throws(ResponseFault) in try whole.finish().status }
      var single = ResponseParser()
      var early: ResponseFault?
      for byte in bytes where early == nil {
        single.append([byte])
        do throws(ResponseFault) { _ = try single.next() } catch { early = error }
      }
      if let early {
        #expect(verdict == .failure(early))
      } else {
        #expect(verdict == Result { () throws(ResponseFault) in try single.finish().status })
      }
    }
  }
}
