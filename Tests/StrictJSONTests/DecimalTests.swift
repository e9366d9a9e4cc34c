import StrictJSON
import Testing

@Suite struct DecimalTests {
  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e99999999999999999999", "0"), ("5", "5"),
      ("5.0", "5"), ("2.40", "2.4"), ("-0.050", "-0.05"), ("1e3", "1000"), ("12.5E-1", "1.25"),
      ("1e-18", "0.000000000000000001"), ("1e17", "100000000000000000"),
      ("999999999999999999", "999999999999999999"), ("0.1e1", "1"), ("100e-2", "1"),
    ])
  func `a number is written in its shortest form`(spelling: String, shortest: String) throws {
    let number = try #require(Decimal(spelling))
    #expect(number.description == shortest)
    #expect(Decimal(utf8: Array(shortest.utf8)) == number)
  }

  @Test(
    arguments: [
      "", "x", "1.", "01", "+1", " 1", "1e", "1e18", "1e-19", "1234567890123456789",
      "1000000000000000000.5", "1e99999999999999999999", "-1e-99999999999999999999", "NaN",
    ])
  func `what is no number or beyond the bound is nil`(spelling: String) {
    #expect(Decimal(spelling) == nil)
  }

  @Test func `sums, differences and products are exact`() {
    #expect((0.1 as Decimal) + 0.2 == 0.3)
    #expect((1 as Decimal) - 0.9 == 0.1)
    #expect((2.4 as Decimal) * 5 == 12)
    #expect((-1.5 as Decimal) * -1.5 == 2.25)
    #expect(Decimal(6, exponent: -1) == 0.6)
    #expect(Decimal(60, exponent: -2) == 0.6)
    var sum: Decimal = 0
    for _ in 0..<1_000 { sum += 0.001 }
    sum -= 1
    #expect(sum == 0)
  }

  @Test func `the greatest numbers that are read can be added and multiplied`() throws {
    let great = try #require(Decimal("999999999999999999"))
    let small = try #require(Decimal("1e-18"))
    #expect((great + small).description == "999999999999999999.000000000000000001")
    #expect((great * great).description == "999999999999999998000000000000000001")
    #expect((small * small).description == "0." + String(repeating: "0", count: 35) + "1")
    #expect(great * great > great + small)
    #expect(small * small < small)
    #expect(-(great * great) < small * small)
  }

  @Test func `order goes by value`() {
    let rising: [Decimal] = [-1_000, -10.5, -10, -0.01, 0, 0.009, 0.01, 0.1, 1, 9.99, 10, 1_000]
    for (index, number) in rising.enumerated() {
      for (otherIndex, other) in rising.enumerated() {
        #expect((number < other) == (index < otherIndex))
        #expect((number == other) == (index == otherIndex))
      }
    }
  }

  @Test func `integers are told by value`() {
    #expect((5.0 as Decimal).isInteger)
    #expect(!(5.1 as Decimal).isInteger)
    #expect((1_200 as Decimal).int == 1_200)
    #expect((5.1 as Decimal).int == nil)
    #expect(((999_999_999_999 as Decimal) * 999_999_999_999).int == nil)
    #expect(Decimal(.min).int == .min)
  }

  @Test(
    arguments: [
      ("1", "1.0", 0), ("1e400", "10e399", 0), ("-1e400", "1", -1), ("1e400", "1e399", 1),
      ("-1e400", "-1e399", -1), ("0", "-0.0e5", 0), ("0", "1e-400", -1), ("0.5", "0.05", 1),
      (
        "12345678901234567890123456789012345678901", "12345678901234567890123456789012345678902", -1
      ),
      ("1.5", "1.25", 1), ("-1.5", "-1.25", -1), ("12", "1.2e1", 0), ("1", "x", nil),
      ("", "1", nil),
    ] as [(String, String, Int?)])
  func `spellings of any size are compared by value`(left: String, right: String, sign: Int?) {
    #expect(Decimal.compareSpellings(left, right)?.signum() == sign)
    #expect(Decimal.compareSpellings(right, left)?.signum() == sign.map { -$0 })
  }

  @Test(
    arguments: [
      ("5", 5), ("-5.9", -5), ("0.9", 0), ("-0.9", 0), ("0", 0), ("-0e7", 0), ("1.2e3", 1_200),
      ("1790001800.12345678901234567890", 1_790_001_800), ("1.00000000000000000000001", 1),
      ("1e-400", 0), ("-1e-99999999999999999999", 0), ("7e18", 7_000_000_000_000_000_000),
      ("7e19", .max), ("-7e19", .min), ("1e99999999999999999999", .max), ("-1e400", .min),
      ("9223372036854775807.9", .max), ("9223372036854775808", .max),
      ("-9223372036854775808.9", .min), ("9223372036854775806.9", .max - 1), ("x", nil), ("", nil),
      ("1.", nil),
    ] as [(String, Int?)])
  func `the whole part of a number of any length is cut, not rounded`(spelling: String, whole: Int?)
  {
    #expect(Decimal.wholePart(spelling: spelling) == whole)
  }
}
