import Schema
import Testing

/// Each condition is put into a rule that refuses while it is false, and says so; a rule that stays
/// silent on a body either holds or cannot be told.
@Suite struct ConditionTests {
  private func verdict(_ condition: Condition, _ body: String) throws -> Bool? {
    let holds = Rule(
      "holds", "", Reading(.across, .requirement(at: "name", condition), words: .chosen("")))
    let fails = Rule(
      "fails", "", Reading(.across, .requirement(at: "name", .not(condition)), words: .chosen("")))
    let broken = try Invented.findings(body, [holds, fails]).violations.map(\.rule)
    return broken.contains("holds") ? false : broken.contains("fails") ? true : nil
  }

  static let table: [(Condition, String, Bool?)] = [
    (.present("size"), #"{"size":"x"}"#, true),
    (.present("size"), #"{"size":""}"#, false),
    (.present("size"), #"{"size":null}"#, false),
    (.present("size"), #"{"size":7}"#, nil),
    (.present("frame.width"), #"{"frame":7}"#, nil),
    (.equals("frame.width", "5"), #"{"frame":[]}"#, false),
    (.present("parts"), #"{"parts":[]}"#, false),
    (.given("parts"), #"{"parts":[]}"#, true),
    (.given("parts"), #"{"parts":[{}]}"#, true),
    (.given("parts"), #"{"parts":7}"#, nil),
    (.given("parts"), #"{"parts":null}"#, false),
    (.given("parts"), "{}", false),
    (.given("size"), #"{"size":""}"#, true),
    (.given("size"), "{}", false),
    (.everyItem("parts", .given(".seconds")), #"{"parts":[{"seconds":""},{"seconds":"1"}]}"#, true),
    (.everyItem("parts", .given(".seconds")), #"{"parts":[{"seconds":""},{}]}"#, false),
    (.everyItem("parts", .given(".seconds")), #"{"parts":[{"seconds":{}}]}"#, nil),
    (.known("share", "spot", within: ["name"]), #"{"name":"here","share":0.5}"#, true),
    (.known("share", "spot", within: ["name"]), #"{"name":"here","share":"5.0e-1"}"#, true),
    (.known("share", "spot", within: ["name"]), #"{"name":"here","share":0.51}"#, false),
    (.known("share", "spot", within: ["name"]), #"{"name":"else","share":0.5}"#, false),
    (.known("share", "spot", within: ["name"]), #"{"name":7,"share":0.5}"#, nil),
    (.known("share", "spot", within: ["name"]), #"{"share":0.5}"#, nil),
    (.hasTrait("share", "spot", "warm", within: ["name"]), #"{"name":"here","share":0.5}"#, true),
    (.hasTrait("share", "spot", "warm", within: ["name"]), #"{"name":"else","share":0.5}"#, nil),
    (
      .relation(.owned("share", "spot", .start, within: ["name"]), .equal, .decimal("1.5")),
      #"{"name":"here","share":0.5}"#, true
    ),
    (
      .relation(
        .total([
          .owned("share", "spot", .frames, within: ["name"]),
          .owned("share", "spot", .marks, within: ["name"]),
          .owned("share", "spot", .markedFrames, within: ["name"]),
        ]), .equal, 6),
      #"{"name":"here","share":0.5}"#, true
    ),
    (.relation(.owned("share", "spot", .seconds, within: ["name"]), .equal, 1), "{}", nil),
    (.form("share", .tenths), #"{"share":0.5}"#, true),
    (.form("share", .tenths), #"{"share":0.50}"#, true),
    (.form("share", .tenths), #"{"share":25e-2}"#, false),
    (.form("share", .tenths), #"{"share":1e-99}"#, false),
    (.form("share", .tenths), "{}", false),
    (.equals("size", "small"), "{}", true),
    (.equals("size", "small"), #"{"size":"large"}"#, false),
    (.equals("loud", "true"), #"{"loud":true}"#, true),
    (.equals("loud", "true"), #"{"loud":"true"}"#, true),
    (.equals("seconds", "5"), #"{"seconds":5}"#, true),
    (.isOneOf("size", ["a", "small"]), "{}", true),
    (.anyItem("parts", .equals(".seconds", "9")), #"{"parts":[{},{"seconds":"9"}]}"#, true),
    (.anyItem("parts", .equals(".seconds", "9")), "{}", false),
    (.anyItem("things", .hasTrait(".id", "thing", "moving")), #"{"things":[{}]}"#, nil),
    (.anyItem("things", .known(".id", "thing")), #"{"things":[{}]}"#, nil),
    (.anyItem("things", .not(.reachable(".id"))), #"{"things":[{}]}"#, nil),
    (
      .anyItem("things", .all([.known(".id", "thing"), .present("clip")])),
      #"{"things":[{}]}"#, false
    ),
    (
      .anyItem("things", .any([.present("clip"), .present("name")])),
      #"{"name":"a","things":[{}]}"#, true
    ),
    (
      .anyItem("things", .any([.present("clip"), .known(".id", "thing")])), #"{"things":[{}]}"#, nil
    ),
    (.relation(.countWhere("things", .present(".id")), .atMost, 0), #"{"things":[{}]}"#, true),
    (
      .relation(.countWhere("things", .present(".id")), .atMost, 0), #"{"things":[{"id":1}]}"#,
      false
    ),
    (.relation(.total([.count("parts"), .count("things")]), .atMost, 0), "{}", true),
    (
      .relation(.total([.count("parts"), .count("things")]), .atMost, 0), #"{"parts":[{}]}"#, false
    ),
    (.relation(.value("share"), .atMost, 0), "{}", nil),
    (.relation(.value("seconds"), .atMost, 4), "{}", false),
    (.relation(.length("name"), .atMost, 1), "{}", true),
    (
      .anyItem("parts", .equals(".seconds", "9")), #"{"parts":[{"seconds":[]},{"seconds":{}}]}"#,
      nil
    ),
    (.everyItem("parts", .present(".seconds")), "{}", true),
    (.everyItem("parts", .present(".seconds")), #"{"parts":[{"seconds":"1"},{}]}"#, false),
    (
      .relation(.sum("parts[].seconds"), .equal, .value("seconds")),
      #"{"parts":[{"seconds":"2"},{"seconds":3}]}"#, true
    ),
    (
      .relation(.sum("parts[].seconds"), .equal, .value("seconds")),
      #"{"parts":[{"seconds":"2"}]}"#, false
    ),
    (.relation(.sum("parts[].seconds"), .equal, 2), #"{"parts":[{"seconds":"x"}]}"#, nil),
    (
      .relation(.sum("parts[].seconds"), .equal, 2),
      #"{"parts":[{"seconds":"999999999999999999"},{"seconds":"1e-18"}]}"#, nil
    ),
    (.relation(.sum("parts[].seconds"), .equal, 2), #"{"parts":[{"seconds":"1e999999999"}]}"#, nil),
    (.relation(.sum("parts[].seconds"), .equal, 0), "{}", true),
    (.atMost(2, .count("parts"), .count("things")), #"{"parts":[{},{}],"things":[{}]}"#, false),
    (.atMost(2, .count("parts")), #"{"parts":"x"}"#, nil),
    (
      .atMost(1, .countWhere("parts", .present(".seconds"))), #"{"parts":[{"seconds":"1"},{}]}"#,
      true
    ),
    (
      .listed(Grid(keys: ["size", "seconds"], rows: [["small", nil], ["large", "10"]])), "{}", true
    ),
    (
      .listed(Grid(keys: ["size", "seconds"], rows: [["small", "10"], ["large", nil]])), "{}", false
    ),
    (.anyItem("things", .known(".id", "thing")), #"{"things":[{"id":7}]}"#, true),
    (.everyItem("things", .known(".id", "thing")), #"{"things":[{"id":7},{"id":"8"}]}"#, false),
    (.anyItem("things", .hasTrait(".id", "thing", "moving")), #"{"things":[{"id":7}]}"#, true),
    (.anyItem("things", .hasTrait(".id", "thing", "moving")), #"{"things":[{"id":8}]}"#, nil),
    (.reachable("clip"), #"{"clip":"http://a/gone"}"#, false),
    (.reachable("clip"), #"{"clip":"http://a/known"}"#, true),
    (.reachable("clip"), #"{"clip":"http://a/other"}"#, nil),
    (.mediumKind("clip", ["mov"]), #"{"clip":"http://a/known"}"#, false),
    (
      .relation(.medium("clip", .seconds), .equal, .decimal("12.5")), #"{"clip":"http://a/known"}"#,
      true
    ),
    (.relation(.medium("clip", .seconds), .equal, 1), #"{"clip":"http://a/other"}"#, nil),
    (
      .alike(["clip", "name"], .seconds), #"{"clip":"http://a/known","name":"http://a/known"}"#,
      true
    ),
    (
      .alike(["clip", "name"], .seconds), #"{"clip":"http://a/known","name":"http://a/short"}"#,
      false
    ),
    (
      .alike(["clip", "name"], .seconds), #"{"clip":"http://a/known","name":"http://a/other"}"#, nil
    ),
    (.alike(["clip", "name"], .seconds), #"{"clip":"http://a/known"}"#, true),
    (.alike(["clip", "name"], .seconds), #"{"clip":"http://a/known","name":7}"#, nil),
    (.numbersItems("parts[].seconds"), #"{"parts":[{"seconds":"1"},{"seconds":2}]}"#, true),
    (.numbersItems("parts[].seconds"), #"{"parts":[{"seconds":"1"},{"seconds":3}]}"#, false),
    (
      .relation(.distinctMarks("name", "v"), .equal, 2),
      #"{"name":"<<<v_1>>> <<<v_2>>><<<v_1>>> <<<v_>>> <<v_3>>"}"#, true
    ),
    (.relation(.greatestMark("name", "v"), .equal, 12), #"{"name":"<<<<v_12>>>"}"#, true),
    (.relation(.holding([.present("size"), .present("clip")]), .equal, 1), #"{"size":"x"}"#, true),
    (.relation(.product(2, .count("parts")), .equal, 4), #"{"parts":[{},{}]}"#, true),
    (.relation(.choice(.present("size"), 1, otherwise: 2), .equal, 2), "{}", true),
    (.unique("things[].id"), #"{"things":[{"id":7},{},{"id":8}]}"#, true),
    (.unique("things[].id"), #"{"things":[{"id":7},{"id":"7"}]}"#, false),
    (.unique("things[].id"), #"{"things":[{"id":7},{"id":[]},{"id":{}}]}"#, nil),
    (.unique("things[].id"), "{}", true),
    (.mentionsOnly("name", of: "things[].id"), #"{"name":"@7 @8","things":[{"id":7}]}"#, false),
    (.mentionsOnly("name", of: "things[].id"), #"{"name":"@7 a@","things":[{"id":7}]}"#, true),
    (.mentionsOnly("name", of: "things[].id"), #"{"name":"@7_a","things":[{"id":7}]}"#, false),
    (.mentionsOnly("name", of: "things[].id"), #"{"name":"@7","things":["x"]}"#, nil),
    (.implies(.present("clip"), .present("size")), "{}", true),
    (.implies(.present("clip"), .present("size")), #"{"clip":"c"}"#, false),
    (.relation(.length("name"), .equal, 4), #"{"name":"😀é\n"}"#, true),
    (.relation(.length("name"), .equal, 0), "{}", true),
    (.relation(.length("name"), .equal, 0), #"{"name":7}"#, nil),
    (.relation(.parts("name"), .equal, 2), #"{"name":",a,,b,"}"#, true),
    (.relation(.parts("name"), .equal, 0), "{}", true),
    (
      .anyItem("things", .relation(.owned(".id", "thing", .seconds), .equal, 9)),
      #"{"things":[{"id":7}]}"#, true
    ),
    (
      .anyItem("things", .relation(.owned(".id", "thing", .seconds), .equal, 9)),
      #"{"things":[{"id":8}]}"#, nil
    ),
    (
      .relation(.shots("name", .count), .equal, 2), #"{"name":"shot 1, 3, a; shot 2, 2, b;"}"#, true
    ),
    (
      .relation(.shots("name", .seconds), .equal, 5), #"{"name":"shot 1, 3, a; shot 2, 2, b"}"#,
      true
    ),
    (.relation(.shots("name", .shortest), .equal, 0), #"{"name":"shot 1, 0, a, b;"}"#, true),
    (.relation(.shots("name", .longestText), .equal, 4), #"{"name":"shot 1, 1, a, b;"}"#, true),
    (.relation(.shots("name", .count), .equal, 0), #"{"name":"shot 2, 1, a;"}"#, true),
    (.relation(.shots("name", .count), .equal, 0), #"{"name":"shot 1, 1;"}"#, true),
    (.relation(.shots("name", .count), .equal, 0), #"{"name":"shot 1, 1, ;"}"#, true),
    (.relation(.shots("name", .count), .equal, 0), #"{"name":"shot 1, 12345, a;"}"#, true),
    (.relation(.shots("name", .count), .equal, 0), #"{"name":"a shot 1, 1, a;"}"#, true),
    (.form("name", .nonBlank), #"{"name":" \t\n\u3000"}"#, false),
    (.form("name", .nonBlank), #"{"name":" a"}"#, true),
    (.form("clip", .webURL), #"{"clip":"https://x"}"#, true),
    (.form("clip", .webURL), #"{"clip":"https://"}"#, false),
    (.form("clip", .decimalDigits), #"{"clip":"12"}"#, true),
    (.form("clip", .base64), #"{"clip":"aGk="}"#, true),
    (.form("clip", .base64), #"{"clip":"aGk"}"#, false),
    (.form("clip", .base64), #"{"clip":"a\/k="}"#, true),
    (.form("clip", .dataURL), #"{"clip":"data:image/png;base64,aGk="}"#, true),
    (.all([.present("clip"), .equals("size", "x")]), #"{"size":[1]}"#, false),
    (.any([.present("clip"), .equals("size", "x")]), #"{"size":[1]}"#, nil),
    (.any([.present("clip"), .equals("size", "x")]), #"{"size":[1],"clip":"c"}"#, true),
  ]

  @Test(arguments: table)
  func `is true, false or cannot be told`(
    condition: Condition, body: String, expected: Bool?
  ) throws {
    #expect(try verdict(condition, body) == expected)
  }
}
