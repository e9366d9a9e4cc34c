import KlingSpec
import Schema
import StrictJSON
import Testing

@Suite struct PictureProductionTests {
  /// One picture is known, of 801 by 600 pixels.
  private struct Surroundings: Schema.Surroundings {
    func thing(kind: String, id: String) -> Thing? { nil }

    func media(at url: String) -> MediaReport {
      guard url == "https://a.example/known.png" else { return .foreign }
      var traits = MediaTraits()
      (traits.kind, traits.width, traits.height) = ("png", 801, 600)
      return .facts(traits)
    }

    func media(inline base64: ArraySlice<UInt8>) -> MediaReport { .foreign }
  }

  private func plan(
    _ call: String, _ text: String, in edition: Edition = .march2026
  ) throws -> (plan: ProductionPlan, pictures: ProductionPlan.Pictures) {
    let call = try #require(try Specification(edition).call(named: call))
    let body = try #require(call.form).read(try JSONDocument(parsing: Array(text.utf8)))
    let plan = try #require(call.production).plan(for: body, in: Surroundings())
    return (plan, try #require(plan.content.pictures))
  }

  @Test(arguments: [
    ("0", "0", "0", "0", 801, 600), ("0.5", "0.25", "1", "0", 1_602, 1_050),
    ("0", "0", "0.1495", "0.1495", 1_040, 600), ("0.00004", "0", "0.001", "0", 802, 600),
    (#""0.5""#, "0", "0", "0", 801, 900),
    // No rule lets these through; they must do no harm where one is switched off.
    ("1e17", "-5", "999999999999.999999", "1e-18", 2_403, 1_800),
    ("1e400", "true", "null", "[]", 801, 600),
  ])
  func `an expanded picture has the sides of its input, longer by the ratios`(
    up: String, down: String, left: String, right: String, width: Int, height: Int
  ) throws {
    let text = """
      {"image":"https://a.example/known.png","up_expansion_ratio":\(up),
       "down_expansion_ratio":\(down),"left_expansion_ratio":\(left),
       "right_expansion_ratio":\(right)}
      """
    let pictures = try plan("expand.create", text).pictures
    #expect((pictures.width, pictures.height) == (width, height))
  }

  @Test func `a picture that nobody knows is taken for a square`() throws {
    let text = #"{"human_image":"https://a.example/else.png","cloth_image":"https://a.example/c"}"#
    let pictures = try plan("try-on.create", text).pictures
    #expect((pictures.width, pictures.height) == (1_024, 1_024))
  }

  @Test(arguments: [
    ("kling-v2", "2k", 801, 600), ("kling-v2-1", "2k", 2_048, 1_152),
    ("kling-v2-new", "1k", 801, 600), ("kling-v1", "1k", 1_024, 576),
  ])
  func `only what is restyled keeps the size of its input`(
    model: String, resolution: String, width: Int, height: Int
  ) throws {
    let text = """
      {"model_name":"\(model)","prompt":"p","image":"https://a.example/known.png",
       "resolution":"\(resolution)"}
      """
    let pictures = try plan("generations.create", text).pictures
    #expect((pictures.width, pictures.height) == (width, height))
  }

  @Test(arguments: [
    (#""n":3"#, 3, "24"), (#""n":3.0"#, 3, "24"), (#""n":"3""#, 3, "24"),
    (#""n":9,"resolution":"4k""#, 9, "144"), (#""result_type":"series","n":9"#, 4, "32"),
    (#""result_type":"series","series_amount":2"#, 2, "16"),
    (#""result_type":"series","series_amount":"auto""#, 4, "32"),
    (#""result_type":"single","series_amount":9"#, 1, "8"), (#""n":1e400"#, 9, "72"),
  ])
  func `a task holds a slot for each picture, and each is charged`(
    members: String, count: Int, units: String
  ) throws {
    let text = #"{"model_name":"kling-v3-omni","prompt":"p",\#(members)}"#
    let (plan, pictures) = try plan("omni-image.create", text, in: .september2026)
    #expect(pictures.count == count)
    #expect(plan.slots == count)
    #expect(plan.units.description == units)
  }

  @Test func `views are one task with one slot and one price`() throws {
    let text = #"{"element_frontal_image":"https://a.example/known.png"}"#
    let (plan, pictures) = try plan("ai-multi-shot.create", text)
    #expect((pictures.count, pictures.views, plan.slots) == (3, 3, 1))
    #expect(plan.units == 20)
  }
}

extension ProductionPlan.Content {
  fileprivate var pictures: ProductionPlan.Pictures? {
    if case .pictures(let pictures) = self { pictures } else { nil }
  }
}
