import Schema
import StrictJSON

/// How a call's fields decide the session that it opens.
struct SessionProduction: Sendable {
  let purpose: ProductionPlan.Session.Purpose
  /// The clip that is looked at.
  let clip: MediaSource
  let units: Decimal

  /// What is not known of the clip is taken as `FollowingProduction` takes it; later requests are
  /// judged by what the answer says.
  func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    let (name, facts) = clip.find(in: body, surroundings) ?? ("", MediaTraits())
    let milliseconds = facts.milliseconds ?? 5_000
    let clip = ProductionPlan.Clip(
      width: facts.width ?? 1_280, height: facts.height ?? 720,
      framesPerSecond: facts.wholeFramesPerSecond, milliseconds: milliseconds,
      sound: false)
    return ProductionPlan(
      .session(.init(over: clip, for: purpose, milliseconds: milliseconds)), units: units,
      parent: name)
  }
}
