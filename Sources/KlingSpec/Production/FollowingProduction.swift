import Schema
import StrictJSON

/// How a create's fields decide a clip that follows what it is given, in size and in length.
struct FollowingProduction: Sendable {
  /// How long the clip is.
  enum Length: Sendable {
    /// As long as a medium, to the millisecond.
    case of(MediaSource)
    /// As many seconds as a field says.
    case field(Path)
  }

  /// What the price counts.
  enum Charge: Sendable {
    /// The length of the clip.
    case length
    /// What lies between two times, in milliseconds, of the first item of a list.
    case between(Path, Path)
  }

  /// What it looks like: a clip, or a picture.
  let picture: MediaSource
  let length: Length
  var model = ""
  var mode = TextSource.fixed("*")
  let price: SpanPrice
  var charge = Charge.length
  /// Whether the sound can be had by itself too.
  var isScored = false
  /// Whether the record tells of the clip that it is made of.
  var tellsParent = true
  /// The field that names the session it is made in; nil where there is none.
  var session: Path?

  /// A picture of unknown size is taken for 1280 by 720 pixels, a medium of unknown length for five
  /// seconds, a clip of unknown speed for 24 frames a second.
  func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    let (name, facts) = picture.find(in: body, surroundings) ?? ("", MediaTraits())
    let milliseconds = milliseconds(of: body, surroundings)
    let mode = mode.text(in: body) ?? ""
    let clip = ProductionPlan.Clip(
      width: facts.width ?? 1_280, height: facts.height ?? 720,
      framesPerSecond: facts.wholeFramesPerSecond, milliseconds: milliseconds,
      sound: true)
    let charged =
      switch charge {
      case .length: milliseconds
      case .between(let start, let end): number(end, of: body) - number(start, of: body)
      }
    return ProductionPlan(
      isScored ? .scored(clip) : .clip(clip),
      units: price.units(mode: mode, milliseconds: charged), model: model, mode: mode,
      parent: tellsParent ? name : nil, session: session.flatMap { body.text($0) })
  }

  private func milliseconds(of body: Body, _ surroundings: some Surroundings) -> Int {
    let milliseconds: Int? =
      switch length {
      case .of(let source): source.find(in: body, surroundings)?.facts.milliseconds
      case .field(let path): body.text(path).flatMap { Int($0) }.map { $0 * 1_000 }
      }
    return min(max(milliseconds ?? 5_000, 1), 86_400_000)
  }

  private func number(_ path: Path, of body: Body) -> Int {
    let text = body.texts(path).first ?? nil
    return text.flatMap { Decimal($0)?.int }.map { min(max($0, 0), 86_400_000) } ?? 0
  }
}
