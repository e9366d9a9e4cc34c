import StrictJSON
import Testing

/// Texts that are too deep, too long, too large or go on behind their end.
@Suite struct HostileSizeTests {
  /// Ways to nest, each with how many levels one opening makes.
  private static let nests: [(open: String, close: String, levels: Int)] = [
    ("[", "]", 1), ("{\"a\":", "}", 1), ("[{\"a\":", "}]", 2), (" [ 1 , ", " ] ", 1),
    ("{\"b\":[],\"a\":[{},", "]}", 2),
  ]

  @Test(arguments: nests, [2, 4, 64, 500, 512])
  func `a text may nest to its limit and not one level further`(
    nest: (open: String, close: String, levels: Int), limit: Int
  ) throws {
    func text(_ depth: Int, around core: String) -> [UInt8] {
      let count = depth / nest.levels
      return Array(
        (String(repeating: nest.open, count: count) + core
          + String(repeating: nest.close, count: count)).utf8)
    }
    let limits = JSONLimits(depth: limit)
    // What stands beside the nest has one level of its own: the last opening must leave room.
    let fits = text(limit - nest.levels, around: nest.levels == 1 ? "[]" : "[[]]")
    let tree = try JSON(parsing: fits, limits: limits)
    #expect(try JSON(parsing: tree.utf8(), limits: limits) == tree)
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: text(limit, around: "[]"), limits: limits)
    }
    #expect(fault?.kind == .tooDeep(limit: limit))
  }

  @Test func `without any levels only scalars are read`() throws {
    let limits = JSONLimits(depth: 0)
    #expect(try JSON(parsing: "12", limits: limits) == 12)
    for text in ["[]", "{}"] {
      #expect(throws: JSONFault.self) { try JSON(parsing: text, limits: limits) }
    }
  }

  @Test func `unclosed and half-closed walls of a megabyte are refused`() {
    for (unit, offset) in [("[", 64), ("{\"a\":", 320), ("[]", 2), ("]", 0), ("[[],", 253)] {
      let text = Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8)
      let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: text) }
      #expect(fault?.offset == offset)
    }
  }

  @Test(arguments: ["12345", "\"abc\"", "[1,2]", "{\"a\":1}", "  true", "null "])
  func `a text may have as many bytes as the limit and none more`(text: String) throws {
    let bytes = Array(text.utf8)
    _ = try JSONDocument(parsing: bytes, limits: JSONLimits(bytes: bytes.count))
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: bytes, limits: JSONLimits(bytes: bytes.count - 1))
    }
    #expect(fault?.kind == .tooLong(limit: bytes.count - 1))
    #expect(fault?.offset == bytes.count - 1)
  }

  @Test(arguments: ["0", "[]", "\"\"", "{\"\":0}"])
  func `a text may have as many values as the limit and none more`(unit: String) throws {
    let nodes = unit.hasPrefix("{") ? 3 : 1
    let items = Array(repeating: unit, count: 1_000).joined(separator: ",")
    let limit = 1 + 1_000 * nodes
    let document = try JSONDocument(
      parsing: Array("[\(items)]".utf8), limits: JSONLimits(values: limit))
    #expect(document.count(0) == 1_000)
    let fault = #expect(throws: JSONFault.self) {
      try JSONDocument(parsing: Array("[\(items),0]".utf8), limits: JSONLimits(values: limit))
    }
    #expect(fault?.kind == .tooManyValues(limit: limit))
    #expect(fault?.offset == items.utf8.count + 2)
  }

  @Test func `a body of commas and digits ends at a million values`() {
    let text = Array(("[" + String(repeating: "0,", count: 1 << 20)).utf8)
    let fault = #expect(throws: JSONFault.self) { try JSONDocument(parsing: text) }
    #expect(fault?.kind == .tooManyValues(limit: 1 << 20))
  }

  @Test(
    arguments: [
      "1e999999999", "-1e999999999", "1E-999999999", "1e+99999999999999999999999999999999999999",
      "0e99999999999999999999", "9223372036854775808", "-9223372036854775809",
      "18446744073709551616", "340282366920938463463374607431768211456",
      "0.1000000000000000055511151231257827", "1.7976931348623159e308", "5e-325",
    ])
  func `a number of any size is read, keeps its spelling and becomes no other number`(
    spelling: String
  ) throws {
    let value = try JSON(parsing: "[\(spelling)]")
    #expect(value.text() == "[\(spelling)]")
    #expect(value.array?.first?.int == nil)
    let decimal = value.array?.first?.decimal
    #expect(decimal == nil || decimal == .zero)
    #expect(Decimal.compareSpellings(spelling, spelling) == 0)
  }

  @Test func `numbers of a hundred thousand digits are read, compared and printed`() throws {
    let nines = String(repeating: "9", count: 100_000)
    let zeros = String(repeating: "0", count: 100_000)
    for spelling in [nines, "-\(nines)", "0.\(zeros)1", "1\(zeros)", "1e\(nines)", "1e-0\(zeros)"] {
      #expect(try JSON(parsing: spelling).text() == spelling)
      #expect(Decimal.compareSpellings(spelling, spelling) == 0)
      #expect(try JSON(parsing: spelling).int == nil)
    }
    #expect(Decimal.compareSpellings("1\(zeros)", nines) == 1)
    #expect(Decimal.compareSpellings("0.\(zeros)1", "0") == 1)
    #expect(Decimal("1.\(zeros)") == 1)
    #expect(Decimal("1\(zeros)e-100000") == 1)
  }

  @Test(
    arguments: [
      "x", "1", "{}", "]", "}", ",", ":", "\"", "\"\"", "//", "/**/", "#", "\u{A0}", "\u{2028}",
      "\0",
      "\u{1A}", "\u{C}", "\u{B}", "null", "\u{FEFF}", "é",
    ])
  func `anything but white space behind a value is refused where it begins`(rest: String) {
    for value in ["{}", "[1] ", "\"a\"\n", "true ", "1 ", "null\t\r\n"] {
      let fault = #expect(throws: JSONFault.self) { try JSON(parsing: value + rest) }
      #expect(fault?.offset == value.utf8.count)
    }
  }

  @Test func `a text with everything in it is refused when it is cut after any byte`() throws {
    let text = Array(
      #"[{"a":-1.50e+3,"é":"\ud83d\ude00\n😀 \u0000","":[[],{}]},true,false,null,0]"#.utf8)
    _ = try JSONDocument(parsing: text)
    for count in 0..<text.count {
      let fault = #expect(throws: JSONFault.self) {
        try JSONDocument(parsing: Array(text[..<count]))
      }
      // A sequence or a pair that is cut is blamed at its start, all else at the end.
      let offset = fault?.offset ?? .max
      #expect(offset == count || offset >= count - 11 && offset < count, "cut after \(count)")
    }
  }

  @Test(
    arguments: [
      (#"{"a":1,"a":2}"#, ["a"]), (#"{"a":1,"\u0061":2,"\u0061":3}"#, ["a", "a"]),
      (#"{"":1,"":2}"#, [""]), (#"{"\u0000":1,"\u0000\u0000":2,"\u0000":3}"#, ["\0"]),
      (#"{"😀":1,"\ud83d\ude00":2}"#, ["😀"]), (#"{"a":{"a":1},"b":[{"a":1},{"a":2}]}"#, []),
      (#"{"a":1,"A":2,"a ":3,"\ta":4}"#.replacing("\\t", with: "\\u0009"), []),
      (#"{"é":1,"e\u0301":2}"#, []), (#"{"/":1,"\/":2}"#, ["/"]),
    ])
  func `equal names are found decoded, in one object at a time, and the last one counts`(
    text: String, repeated: [String]
  ) throws {
    let document = try JSONDocument(parsing: Array(text.utf8))
    #expect(document.duplicateNames(in: 0).map { document.text($0) } == repeated)
    #expect(document.tree().object?.members.count == document.count(0))
    for name in repeated {
      let values = document.children(of: 0).filter { document.text($0) == name }
      #expect(document.member(0, named: name) == values.last.map { $0 + 1 })
    }
  }

  @Test func `a hundred thousand equal names are all found`() throws {
    let members = Array(repeating: "\"a\":0,\"\\u0061\":0", count: 50_000).joined(separator: ",")
    let document = try JSONDocument(parsing: Array("{\(members)}".utf8))
    #expect(document.duplicateNames(in: 0).count == 99_999)
    #expect(document.member(0, named: "a") == document.next(0) - 1)
  }
}
