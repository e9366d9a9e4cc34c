import StrictJSON
import Testing

@Suite struct HostileTextTests {
  private static let sample = Array(
    #"{"a": [1.5e-3, -0, true, null, "x\ud83d\ude00\n"], "你": {"": {}, "b": []}, "a": "y"} "#.utf8)

  @Test func `every shorter text of an object is refused at its end`() {
    let object = Self.sample.dropLast()
    for length in 0..<object.count {
      let fault = #expect(throws: JSONFault.self) {
        try JSONDocument(parsing: Array(object.prefix(length)))
      }
      #expect((fault?.offset ?? .max) <= length)
    }
  }

  @Test func `whatever one changed byte leaves readable prints and reads as the same tree`() throws
  {
    var accepted = 0
    for position in Self.sample.indices {
      for byte in UInt8.min...UInt8.max {
        var text = Self.sample
        text[position] = byte
        guard let document = try? JSONDocument(parsing: text) else { continue }
        accepted += 1
        let tree = document.tree()
        #expect(try JSON(parsing: tree.utf8()) == tree)
      }
    }
    #expect(accepted > 1_000)
  }

  @Test func `the deepest text that can be allowed is still walked, printed and compared`() throws {
    let text =
      String(repeating: #"{"a":["#, count: 256) + "0" + String(repeating: "]}", count: 256)
    let value = try JSON(parsing: text, limits: JSONLimits(depth: .max))
    #expect(value.text() == text)
    #expect(
      value.equalsIgnoringOrder(
        try JSON(parsing: value.text(.pretty), limits: JSONLimits(depth: 512))))
    #expect(value.text(.wrapped(width: 5_000)).utf8.count == text.utf8.count + 256)
  }

  @Test func `every text of three bytes is read or refused within its length`() {
    let alphabet = Array("{}[]\",:\\u0-1.eEtnf \n".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          do throws(JSONFault) {
            let document = try JSONDocument(parsing: [first, second, third])
            #expect(document.byteRange(0).upperBound <= 3)
          } catch {
            #expect(0...3 ~= error.offset)
          }
        }
      }
    }
  }
}
