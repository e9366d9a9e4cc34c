import Schema
import Testing

@Suite struct FieldCheckTests {
  @Test(arguments: [
    (#"{"name":"a"}"#, [] as [String]),
    (#"{}"#, ["toy.name.required /name: name can not be null"]),
    (#"{"name":""}"#, ["toy.name.required /name: name can not be null"]),
    (#"{"name":null}"#, ["toy.name.required /name: name can not be null"]),
    (#"{"name":"abcd"}"#, []),
    (#"{"name":"abcde"}"#, ["toy.name.max_length /name: name: size must be between 0 and 4"]),
    (#"{"name":"\ud83d\ude00\ud83d\ude00"}"#, []),
    (
      #"{"name":"\ud83d\ude00\ud83d\ude00a"}"#,
      ["toy.name.max_length /name: name: size must be between 0 and 4"]
    ),
    (#"{"name":"a","size":"Large"}"#, ["toy.size.enum /size: size value 'Large' is invalid"]),
    (#"{"name":"a","size":"huge"}"#, ["toy.size.enum /size: size value 'huge' is invalid"]),
    (#"{"name":"a","share":1.0}"#, []),
    (
      #"{"name":"a","share":1.0000000001}"#,
      ["toy.share.range /share: share: must be less than or equal to 1"]
    ),
    (
      #"{"name":"a","share":-1e30}"#,
      ["toy.share.range /share: share: must be greater than or equal to 0"]
    ),
    (#"{"name":"a","share":1e-30}"#, []),
    (
      #"{"name":"a","share":-1e-9}"#,
      ["toy.share.range /share: share: must be greater than or equal to 0"]
    ),
    (#"{"name":"a","parts":[]}"#, []),
    (
      #"{"name":"a","parts":[{"seconds":"5"},{}]}"#,
      ["toy.parts.seconds.required /parts/1/seconds: parts[1].seconds can not be null"]
    ),
    (
      #"{"name":"a","parts":[{"seconds":"5","tags":[{"word":"ok"},{"word":"odd"}]}]}"#,
      [
        """
        toy.parts.tags.word.max_length /parts/0/tags/1/word: \
        parts[0].tags[1].word: size must be between 0 and 2
        """
      ]
    ),
    (
      #"{"name":"a","frame":{"width":0}}"#,
      ["toy.frame.width.range /frame/width: frame.width: must be greater than or equal to 1"]
    ),
  ])
  func `refuse what is outside and name the place`(body: String, expected: [String]) throws {
    #expect(try Invented.findings(body).violations.map(\.line) == expected)
  }

  @Test func `an enumeration grows with the edition`() throws {
    let findings = try Invented.findings(
      #"{"name":"a","size":"huge"}"#, in: Invented.late)
    #expect(findings.violations.isEmpty)
  }

  @Test(arguments: [
    (#"{"name":5}"#, "type.string /name: name value type is invalid, expected string"),
    (#"{"name":"a","parts":{}}"#, "type.array /parts: parts value type is invalid, expected array"),
    (
      #"{"name":"a","parts":["x"]}"#,
      "type.object /parts/0: parts[0] value type is invalid, expected object"
    ),
    (#"{"name":"a","loud":1}"#, "type.boolean /loud: loud value type is invalid, expected boolean"),
    (
      #"{"name":"a","loud":"yes"}"#,
      "type.boolean /loud: loud value type is invalid, expected boolean"
    ),
    (
      #"{"name":"a","seconds":5.5}"#,
      "type.string /seconds: seconds value type is invalid, expected string"
    ),
    (
      #"{"name":"a","share":"x"}"#,
      "type.number /share: share value type is invalid, expected number"
    ),
    (
      #"{"name":"a","frame":[1]}"#,
      "type.object /frame: frame value type is invalid, expected object"
    ),
  ])
  func `another JSON type is refused and silences what depends on it`(
    body: String, expected: String
  ) throws {
    #expect(try Invented.findings(body).violations.map(\.line) == [expected])
  }

  @Test(arguments: [
    (#"{"name":"a","seconds":5}"#, "spelling /seconds"),
    (#"{"name":"a","share":"0.5"}"#, "spelling /share"),
    (#"{"name":"a","loud":"true"}"#, "spelling /loud"),
    (#"{"name":"a","frame":{"width":"3"}}"#, "spelling /frame/width"),
    (#"{"name":"a","things":[{"id":"7"}]}"#, "spelling /things/0/id"),
    (#"{"name":"a","extra":{"x":1}}"#, "unknown /extra"),
    (#"{"name":"a","frame":{"x~/":1}}"#, "unknown /frame/x~0~1"),
    (#"{"name":"a","name":"b"}"#, "twice /name"),
  ])
  func `a tolerated spelling is accepted and noted`(body: String, expected: String) throws {
    let findings = try Invented.findings(body)
    #expect(findings.violations.isEmpty)
    #expect(findings.warnings.map { "\($0.rule) \($0.pointer)" } == [expected])
  }

  @Test func `faults of type come in the documented order of fields, not in that of the body`()
    throws
  {
    let findings = try Invented.findings(#"{"clip":1,"parts":["x"],"size":2,"name":3}"#)
    #expect(findings.violations.map(\.pointer) == ["/name", "/size", "/parts/0", "/clip"])
  }

  @Test(arguments: ["1e30", "123456789012345678901234567890", "-0.0e5", "5.000"])
  func `an integer is one whatever its size and spelling`(number: String) throws {
    let findings = try Invented.findings(#"{"name":"a","seconds":\#(number)}"#)
    #expect(findings.violations.map(\.rule) == ["toy.seconds.enum"])
    #expect(findings.warnings.map(\.rule) == ["spelling"])
  }

  @Test func `what an earlier value of a name held leaves no trace`() throws {
    let wrongFirst = try Invented.findings(#"{"name":"a","parts":{"x":1},"parts":[]}"#)
    #expect(wrongFirst.violations.isEmpty)
    #expect(wrongFirst.warnings.map(\.rule) == ["twice"])
    let wrongLast = try Invented.findings(#"{"name":"a","parts":["x"],"parts":{"x":1}}"#)
    #expect(wrongLast.violations.map(\.rule) == ["type.array"])
  }

  @Test func `a list with malformed items silences what asks about the list`() throws {
    let rule = Rule(
      "toy.parts.unused", "",
      Reading(
        .across, .requirement(at: "parts", .absent("parts")), outcome: .note, words: .chosen("")))
    #expect(try Invented.findings(#"{"name":"a","parts":["x"]}"#, [rule]).warnings.isEmpty)
    #expect(try !Invented.findings(#"{"name":"a","parts":[{}]}"#, [rule]).warnings.isEmpty)
  }

  @Test func `of equal names the last one counts`() throws {
    #expect(try Invented.findings(#"{"name":"abcdefgh","name":"b"}"#).violations.isEmpty)
    #expect(try !Invented.findings(#"{"name":"b","name":"abcdefgh"}"#).violations.isEmpty)
  }

  @Test(arguments: [
    (Dialect.snake, "parts can not be empty", "name can not be null"),
    (.bean, "parts: must not be empty", "name: must not be blank"),
    (.unified, "parts cannot be empty", "name cannot be empty"),
  ])
  func `each dialect words what is missing in its way`(
    dialect: Dialect, list: String, text: String
  ) throws {
    let rule = Rule(
      "toy.parts.required", "There are parts.",
      Reading(.required, .field("parts", .required), .choice))
    let findings = try Invented.findings("{}", [rule], dialect: dialect)
    #expect(findings.violations.map(\.message) == [text, list])
    #expect(findings.violations.allSatisfy { $0.grade == .pattern })
  }
}

extension Violation {
  var line: String { "\(rule) \(pointer): \(message)" }
}
