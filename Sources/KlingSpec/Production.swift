package import Schema
package import StrictJSON

/// What kind of pack a task is charged to.
package enum Product: String, Hashable, Sendable, CaseIterable {
  /// Clips.
  case video
  /// Pictures.
  case image
}

/// How a create's fields decide what its task makes, as names of fields.
package struct Production: Hashable, Sendable {
  let endpoint: String
  /// The field of the clips that the result may follow; nil where there are none.
  var clips: Path?
  /// The field that says how many slots a task holds; nil where each holds one.
  var slots: Path?

  /// What the task of one accepted body makes.
  ///
  /// An edited clip keeps its own length, rounded to whole seconds; one of unknown length is taken
  /// for five seconds.
  package func plan(for body: Body, media: (String) -> MediaReport) -> ProductionPlan {
    let model = body.text("model_name") ?? ""
    let row = VideoModels.named(model)
    let mode = row.map { $0.modes.isEmpty ? "*" : body.text("mode") ?? "" } ?? ""
    let tier = row?.tiers[mode] ?? .hd
    let clip = editedClip(in: body)
    let seconds = clip.map { length(of: $0, media) } ?? body.text("duration").flatMap { Int($0) }
    let frames = Frame(tier, ratio: body.text("aspect_ratio") ?? "16:9")
    let sound = body.text("sound") == "on"
    let rate = row?.rates.first { $0.mode == mode || $0.mode == "*" }
    let price =
      rate.map { rate in
        clips.map { body.isPresent($0.text) } ?? false
          ? rate.video ?? rate.silent : sound ? rate.sound ?? rate.silent : rate.silent
      } ?? 0
    let perSecond = row?.framesPerSecond[endpoint] ?? 24
    let whole = min(max(seconds ?? 5, 1), 86_400)
    return ProductionPlan(
      width: frames.width, height: frames.height, framesPerSecond: perSecond,
      frames: perSecond * whole + 1, wholeSeconds: whole,
      shots: shots(of: body, perSecond: perSecond), sound: sound,
      watermark: body.text("watermark_info.enabled") == "true",
      units: price * Decimal(integerLiteral: whole), slots: slotsHeld(by: body), model: model,
      mode: mode, prompt: body.text("prompt") ?? "")
  }

  private func slotsHeld(by body: Body) -> Int {
    slots.flatMap { body.text($0.text) }.flatMap { Int($0) } ?? 1
  }

  private func editedClip(in body: Body) -> String? {
    guard let clips, body.isPresent(clips.text) else { return nil }
    let types = body.texts(clips.text + "[].refer_type")
    let urls = body.texts(clips.text + "[].video_url")
    return zip(types, urls).first { ($0.0 ?? "base") == "base" }?.1
  }

  private func length(of url: String, _ media: (String) -> MediaReport) -> Int {
    guard case .facts(let traits) = media(url), let length = traits.milliseconds else { return 5 }
    return max(1, (length + 500) / 1_000)
  }

  private func shots(of body: Body, perSecond: Int) -> [Int] {
    guard body.text("multi_shot") == "true", body.text("shot_type") == "customize" else {
      return [0]
    }
    // A rule has seen to it that the shots fill the clip; bounded all the same, for a rule can be
    // switched off and arithmetic must not end the program.
    var first = 0
    return body.texts("multi_prompt[].duration").map { text in
      defer { first += min(max(text.flatMap { Int($0) } ?? 0, 0), 3_600) * perSecond }
      return first
    }
  }
}

/// What a task makes and costs.
package struct ProductionPlan: Hashable, Sendable {
  /// Pixels from left to right.
  package let width: Int
  /// Pixels from top to bottom.
  package let height: Int
  /// Frames in a second.
  package let framesPerSecond: Int
  /// Frames in all: one more than the whole seconds have.
  package let frames: Int
  /// The seconds asked for and charged.
  package let wholeSeconds: Int
  /// The first frame of every shot.
  package let shots: [Int]
  /// Whether there is sound.
  package let sound: Bool
  /// Whether a marked twin is made.
  package let watermark: Bool
  /// What it costs, in units.
  package let units: Decimal
  /// How many slots it holds until it ends (`concurrency.video_cost`).
  package let slots: Int
  /// The model.
  package let model: String
  /// The mode; `*` for models without.
  package let mode: String
  /// The prompt as given.
  package let prompt: String

  /// The length as the service spells it: cut to thousandths, `5.041` for 121 frames.
  package var seconds: String {
    let thousandths = frames * 1_000 / framesPerSecond
    let fraction = String(thousandths % 1_000 + 1_000).dropFirst()
    return "\(thousandths / 1_000).\(fraction)"
  }
}
