import Schema
import StrictJSON
import Testing

@Suite struct BoundariesTests {
  private static let rules = [
    Rule(
      "several", "",
      Reading(
        .across,
        .requirement(
          at: "parts",
          .all([
            .atMost(2, .count("parts")), .atMost(6, .value("frame.width")),
            .atMost(1, .distinctMarks("name", "v")), .everyItem("things", .known(".id", "thing")),
            .reachable("clip"), .not(.equals("name", "mine")), .form("clip", .webURL),
          ])), words: .chosen("")))
  ]
  private static let boundaries = Boundaries(PredictorTests.predictor(rules))
  private static let base = BoundaryBase(
    "whole",
    [
      "name": "a", "share": 1, "seconds": "5", "loud": true,
      "parts": [["seconds": "1", "tags": [["word": "a"]]], ["seconds": "2"]],
      "things": [["id": 7]], "clip": "http://a/known", "frame": ["width": 2],
    ])
  private static let cases = boundaries.cases(of: base)

  /// The kinds of cases that the catalogue gives, each for a field of each kind that has it.
  @Test(arguments: [
    "name/absent", "name/null", "name/empty/text", "name/empty/list", "name/type/integer",
    "name/type/boolean", "name/type/list", "name/type/object", "name/length/ascii/max",
    "name/length/ascii/max+1", "name/length/non-bmp/max", "name/length/non-bmp/max+1",
    "name/length/escapes/max+1", "name/duplicate/same", "name/duplicate/null-last",
    "name/duplicate/wrong-first", "name/duplicate/wrong-last", "name/named/mine", "name/marks/v/2",
    "size/enum/large", "size/enum/huge", "size/enum/unknown", "size/enum/upper-case",
    "size/enum/small", "share/range/min-1", "share/range/min", "share/range/max+1", "share/absent",
    "share/text/1.0", "share/number/1e30", "seconds/enum/10", "seconds/enum/max+1",
    "seconds/enum/5/number", "loud/choice/false", "loud/text/true", "loud/text/TRUE",
    "parts/count/1", "parts/count/3", "parts/count/4", "parts/absent", "parts/item/null",
    "parts/item/text", "parts/more/empty-object", "parts[0].seconds/absent",
    "parts[1].seconds/null", "parts[0].tags[0].word/length/ascii/max+1",
    "parts[0].nonesuch/extra", "things[0].id/owned/7", "things[0].id/type/fraction",
    "clip/medium/http://a/gone", "clip/medium/foreign", "clip/form/http://", "frame/type/text",
    "frame/empty/object", "frame.width/range/max", "frame.width/range/max+1",
    "frame.width/named/6+1", "frame.width/text/1.0", "frame.nonesuch/extra", "nonesuch/extra",
    "NAME/extra/null",
  ])
  func `every documented kind of case is made`(name: String) {
    #expect(Self.cases.single.contains { $0.name == "whole/\(name)" }, "\(name)")
  }

  @Test func `each name and each body is there once, and none is the base`() {
    let all = Self.cases.single
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(!all.contains { $0.body == Self.base.body })
  }

  @Test func `a case carries what its own body is predicted to be told`() {
    for item in Self.cases.single + Self.cases.pairs {
      #expect(item.prediction == Self.boundaries.predictor.prediction(for: item.body))
    }
  }

  @Test(arguments: [
    ("name/length/non-bmp/max+1", "toy.name.max_length"), ("frame.width/named/6+1", "several"),
    ("parts/count/4", "toy.parts.count"), ("clip/medium/http://a/gone", "several"),
    ("share/range/min-1", "toy.share.range"), ("name/duplicate/wrong-last", "type.string"),
  ])
  func `a value beyond a boundary breaks its rule`(name: String, rule: String) throws {
    let item = try #require(Self.cases.single.first { $0.name == "whole/\(name)" })
    #expect(item.prediction.violations.first?.rule == rule)
  }

  @Test func `pairs change two fields, and the earlier rule is the answer`() throws {
    #expect(!Self.cases.pairs.isEmpty)
    for pair in Self.cases.pairs {
      let names = Set((Self.base.body.object?.names ?? []) + (pair.body.object?.names ?? []))
      #expect(names.count { pair.body[$0] != Self.base.body[$0] } == 2, "\(pair.name)")
    }
    let both = try #require(
      Self.cases.pairs.first {
        $0.prediction.violations.map(\.rule) == ["toy.name.max_length", "toy.share.range"]
      })
    #expect(both.body["name"] == "aaaaa")
    #expect(both.body["share"] != 1)
  }

  @Test func `the same catalogue gives the same cases`() {
    let again = Self.boundaries.cases(of: Self.base)
    #expect(again.single.map(\.name) == Self.cases.single.map(\.name))
    #expect(again.pairs.map(\.body) == Self.cases.pairs.map(\.body))
  }

  @Test func `the least accepted body is found by putting right what is complained of`() {
    let plain = Boundaries(PredictorTests.predictor())
    #expect(plain.leastBody() == ["name": "x"])
    let needs = Rule(
      "needs", "",
      Reading(
        .required,
        .requirement(at: "size", .all([.equals("size", "large"), .present("parts")])),
        words: .chosen("")))
    #expect(Boundaries(PredictorTests.predictor([needs])).leastBody() == nil)
    let large = Rule(
      "large", "",
      Reading(.across, .requirement(at: "size", .equals("size", "large")), words: .chosen("")))
    #expect(
      Boundaries(PredictorTests.predictor([large])).leastBody() == ["name": "x", "size": "large"])
  }
}
