import StrictJSON
import Testing

@Suite struct JSONTests {
  @Test func `literals build what parsing gives`() throws {
    let built: JSON = [
      "model_name": "kling-v3", "n": 5, "none": nil, "on": true, "list": [1, "x", [:]],
    ]
    let text = #"{"model_name":"kling-v3","n":5,"none":null,"on":true,"list":[1,"x",{}]}"#
    #expect(try JSON(parsing: text) == built)
    #expect(built.text() == text)
  }

  @Test(
    arguments: [
      ("5", "5.0"), ("5", #""5""#), ("0", "-0"), ("1e1", "10"), ("null", "false"), ("[]", "{}"),
      ("[1,2]", "[2,1]"), (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1,"a":1}"#, #"{"a":1}"#),
      ("\"\u{E9}\"", "\"e\u{301}\""), ("{\"\u{E9}\":1}", "{\"e\u{301}\":1}"),
    ])
  func `values differ in kind, spelling, bytes and order`(left: String, right: String) throws {
    #expect(try JSON(parsing: left) != JSON(parsing: right))
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":{"c":2,"d":3}}"#, #"{"b":{"d":3,"c":2},"a":1}"#, true),
      (#"[{"a":1,"b":2}]"#, #"[{"b":2,"a":1}]"#, true),
      (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#, true),
      (#"{"a":1,"b":2,"a":3}"#, #"{"a":1,"b":2}"#, false),
      ("[1,2]", "[2,1]", false), (#"{"a":1}"#, #"{"a":1.0}"#, false),
      (#"{"a":null}"#, "{}", false), ("[1]", "[1,1]", false),
    ])
  func `free order frees members only`(left: String, right: String, isEqual: Bool) throws {
    let (left, right) = try (JSON(parsing: left), JSON(parsing: right))
    #expect(left.equalsIgnoringOrder(right) == isEqual)
    #expect(right.equalsIgnoringOrder(left) == isEqual)
  }

  @Test func `views give the value of their kind only`() {
    let value: JSON = ["s": "5", "n": 5, "b": true, "a": [1], "o": [:]]
    #expect(value["s"]?.string == "5")
    #expect(value["s"]?.int == nil)
    #expect(value["n"]?.int == 5)
    #expect(value["n"]?.string == nil)
    #expect(value["b"]?.bool == true)
    #expect(value["a"]?.array == [1])
    #expect(value["o"]?.object == [:])
    #expect(value["x"] == nil)
    #expect(value["a"]?["x"] == nil)
    #expect(JSON.null.isNull)
  }

  @Test func `numbers are read as integers only from plain integers`() throws {
    for spelling in ["5.0", "5e0", "9223372036854775808"] {
      #expect(try JSON(parsing: spelling).int == nil)
    }
    #expect(try JSON(parsing: "5.0").decimal == 5)
    #expect(try JSON(parsing: "-12").int == -12)
  }

  @Test(arguments: ["", "05", "+5", "5 ", " 5", "5.", "0x5", "five", "--5", "5,"])
  func `a spelling that is no JSON number makes no number`(spelling: String) {
    #expect(JSONNumber(spelling: spelling) == nil)
  }

  @Test func `a spelled number keeps its spelling`() throws {
    let number = try #require(JSONNumber(spelling: "1.50E+3"))
    #expect(JSON.number(number).text() == "1.50E+3")
    #expect(number.decimal == 1500)
    #expect(JSONNumber(1500 as Decimal).spelling == "1500")
  }

  @Test func `an object sets the last of equal names and removes all of them`() {
    var object: JSONObject = ["a": 1, "b": 2, "a": 3]
    #expect(object["a"] == 3)
    object["a"] = 4
    #expect(JSON.object(object).text() == #"{"a":1,"b":2,"a":4}"#)
    object["a"] = nil
    object["c"] = 5
    object.append("c", 6)
    #expect(object.names == ["b", "c", "c"])
  }

  @Test func `equal trees hash alike`() throws {
    let text = #"{"a":[1,2.0,"é",null,true,{}]}"#
    #expect(try Set([JSON(parsing: text), JSON(parsing: " " + text)]).count == 1)
  }
}
