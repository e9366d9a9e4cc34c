import Schema
import StrictJSON

/// How a create's fields decide the element that it makes.
struct ElementProduction: Sendable {
  /// The library that it goes into.
  let kind: OwnedKind
  /// The pictures beside the one from the front.
  let pictures: Path
  /// The clip that it is made of instead, and the field and word that say so; nil where it never is.
  var clip: (url: Path, switch: Path, word: String)?
  /// The voice in which it speaks; nil where it has none.
  var voice: Path?

  /// Elements cost nothing.
  func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    let (source, isHeard) = source(of: body, in: surroundings)
    let bound = voice.flatMap { body.text($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let element = ProductionPlan.Element(
      kind: kind, name: body.text("element_name") ?? "",
      description: body.text("element_description") ?? "", source: source,
      voice: bound.map { .bound($0) } ?? (isHeard ? .extracted : .none),
      tags: body.texts("tag_list[].tag_id").compactMap(\.self))
    return ProductionPlan(.element(element), units: 0)
  }

  /// What it is made of, and whether a voice is heard there (`elements.video_refer.voice_extraction`).
  ///
  /// What is not known of the clip is taken as for any other that is worked on.
  private func source(
    of body: Body, in surroundings: some Surroundings
  ) -> (ProductionPlan.Element.Source, isHeard: Bool) {
    guard let clip, body.text(clip.switch) == clip.word else {
      return (.pictures(further: min(body.texts(pictures).count, 9)), false)
    }
    let facts = MediaSource.linked(clip.url).find(in: body, surroundings)?.facts ?? MediaTraits()
    let made = ProductionPlan.Clip(
      width: facts.width ?? 1_920, height: facts.height ?? 1_080,
      framesPerSecond: facts.wholeFramesPerSecond, milliseconds: facts.milliseconds ?? 5_000,
      sound: false)
    return (.clip(made), (facts.voices ?? 0) > 0)
  }
}
