import KlingSpec
import Media
import Schema
import Simulation
import StrictJSON
import Testing

/// What stands on the pictures of a task, as the recipes of its files tell it.
@Suite struct PictureCaptionTests {
  /// The pictures of a task that one call made, in the order of its places.
  private func pictures(
    _ body: String, by call: String, watermarked: Bool = false
  ) throws -> [PictureRecipe] {
    let specification = try Specification(.march2026)
    let made = try #require(specification.call(named: call))
    let form = try #require(made.form)
    let plan = try #require(made.production)
      .plan(for: form.read(JSONDocument(parsing: Array(body.utf8))), in: Surroundings())
    let work = Work(plan, Blueprint(plan, seed: 0), words: plan.words)
    return (0..<10).flatMap { place in
      work.files(at: place, watermarked: watermarked, externalID: "mine").compactMap { file in
        if case .picture(let recipe) = file { recipe } else { nil }
      }
    }
  }

  /// Inline pictures are 80 by 60, and known by what they begin with.
  private struct Surroundings: Schema.Surroundings {
    func thing(kind: String, id: String) -> Thing? { nil }
    func media(at url: String) -> MediaReport { .foreign }

    func media(inline base64: ArraySlice<UInt8>) -> MediaReport {
      var traits = MediaTraits()
      (traits.kind, traits.width, traits.height) = ("png", 80, 60)
      traits.fingerprint = base64.first.map { UInt64($0) }
      return .facts(traits)
    }
  }

  @Test func `pictures made together are numbered, and each has a colour of its own`() throws {
    let body = #"{"model_name": "kling-v2", "prompt": "A  red\ncube.", "n": 3}"#
    let pictures = try pictures(body, by: "generations.create")
    #expect(pictures.map { $0.number?.description } == ["1/3", "2/3", "3/3"])
    #expect(Set(pictures.map(\.colour)).count == 3)
    let caption = try #require(pictures[0].caption)
    #expect(pictures.allSatisfy { $0.caption == caption })
    #expect(caption.words == "A red cube.")
    #expect(caption.externalID == "mine")
    #expect((caption.model, caption.mode) == ("kling-v2", "1k"))
  }

  @Test func `a picture alone has no number, and its marked twin differs by the mark`() throws {
    let body = #"{"model_name": "kling-v2", "prompt": "A cube."}"#
    let plain = try pictures(body, by: "generations.create")
    let marked = try pictures(body, by: "generations.create", watermarked: true)
    #expect(plain.count == 1 && marked.count == 1)
    #expect(plain[0].number == nil)
    #expect(plain[0].colour == marked[0].colour)
    #expect(plain[0].caption?.isWatermarked == false)
    #expect(marked[0].caption?.isWatermarked == true)
  }

  @Test(arguments: [
    ("image-recognize.create", #"{"image": "https://a.test:8000/x.png"}"#, "object_seg", 4),
    ("try-on.create", #"{"human_image": "https://a.test/x.png", "cloth_image": "QUJD"}"#, "", 1),
    ("ai-multi-shot.create", #"{"element_frontal_image": "QUJD"}"#, "", 9),
    (
      "custom-elements.create",
      #"""
      {"element_name": "Rex", "element_description": "A dog.", "element_frontal_image": "QUJD",
        "element_refer_list": [{"image_url": "https://a.test/1.png"}]}
      """#, "Rex", 2
    ),
  ])
  func `what is told by a link is not written out`(
    call: String, body: String, words: String, count: Int
  ) throws {
    let pictures = try pictures(body, by: call)
    #expect(pictures.count == count)
    #expect(pictures.first?.caption?.words == words)
    #expect(pictures.last?.number?.description == (count > 1 ? "\(count)/\(count)" : nil))
  }

  @Test(arguments: [
    ("generations.create", #"{"model_name": "kling-v2", "prompt": "P", "image": "*"}"#),
    (
      "omni-image.create",
      #"{"model_name": "kling-v3-omni", "prompt": "P", "image_list": [{"image": "*"}]}"#
    ),
    ("expand.create", #"{"image": "*", "up_expansion_ratio": 0.5, "prompt": "P"}"#),
    ("try-on.create", #"{"human_image": "https://a.test/x.png", "cloth_image": "*"}"#),
    (
      "multi-image2image.create",
      #"{"model_name": "kling-v2-1", "prompt": "P", "subject_image_list": [{"subject_image": "*"}]}"#
    ),
  ])
  func `a picture in the request decides the colour, whatever else is asked for`(
    call: String, body: String
  ) throws {
    func colour(_ picture: String, _ prompt: String) throws -> Colour? {
      let body = body.replacing("*", with: picture).replacing("\"P\"", with: "\"\(prompt)\"")
      return try pictures(body, by: call).first?.colour
    }
    let colours = try [colour("QUJD", "one"), colour("QUJD", "two"), colour("RUJD", "one")]
    #expect(colours[0] == colours[1])
    #expect(colours[0] != colours[2])
  }
}
