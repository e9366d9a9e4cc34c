import Schema
import StrictJSON

/// How a create's fields decide the clip that its task makes.
///
/// A class, so that a create hands on a reference and copies none of its parts.
final class ClipProduction: Sendable {
  /// How long the clip is.
  enum Length: Sendable {
    /// As many seconds as a field says.
    case field(Path)
    /// So many seconds, always.
    case fixed(Int)
    /// As long as the clip that is linked here, else as a field says, if there is one.
    case clip(TextSource, otherwise: Path?)
    /// As long as the clip that a field names, and so many seconds more.
    case extended(Path, by: Int)
  }

  /// What the clip costs.
  enum Price: Sendable {
    /// So many units a second, by the model's row of the capability map.
    case perSecond
    /// So many units a second of a figure that moves like a clip, by the same row.
    case perSecondOfMotion
    /// So many units whatever the length, by the model and the mode of the clip it is made of.
    case perClip([String: [String: Decimal]])
    /// So many units whatever the length, by the word of a field.
    case perUse(of: Path, [String: Decimal], otherwise: Decimal)
  }

  /// The endpoint, whose column of the capability map has the frames per second.
  let endpoint: String
  let model: TextSource
  let mode: TextSource
  let length: Length
  let ratio: TextSource
  /// The link to the clip whose shape it has where `ratio` says nothing.
  let likeness: TextSource?
  /// The picture with which the clip begins.
  let firstFrame: PictureSource?
  /// The picture with which the clip ends.
  let lastFrame: PictureSource?
  /// The switch for sound: where it is, and what it says when sound is made.
  let sound: (switch: TextSource, on: String)
  /// The switch for the sound of what it is made of: where it is, and what it says to keep that.
  let keptSound: (switch: TextSource, on: String)?
  /// The prompt that may tell shots, and the switch that says so; nil where shots are a list.
  let script: (text: TextSource, switch: Path)?
  /// The links to clips, any of which makes it dearer.
  let clips: [TextSource]
  /// A voice that it names, which makes its sound dearer; nil where none can be named.
  let voice: TextSource?
  let price: Price

  init(
    endpoint: String, model: TextSource = .field("model_name"),
    mode: TextSource = .field("mode"), length: Length,
    ratio: TextSource = .field("aspect_ratio"), likeness: TextSource? = nil,
    firstFrame: PictureSource? = nil, lastFrame: PictureSource? = nil,
    sound: (switch: TextSource, on: String) = (.field("sound"), "on"),
    keptSound: (switch: TextSource, on: String)? = nil,
    script: (text: TextSource, switch: Path)? = nil, clips: [TextSource] = [],
    voice: TextSource? = nil, price: Price = .perSecond
  ) {
    self.endpoint = endpoint
    self.model = model
    self.mode = mode
    self.length = length
    self.ratio = ratio
    self.likeness = likeness
    self.firstFrame = firstFrame
    self.lastFrame = lastFrame
    self.sound = sound
    self.keptSound = keptSound
    self.script = script
    self.clips = clips
    self.voice = voice
    self.price = price
  }

  // Where shots stand that are a list.
  private static let multiShot: Path = "multi_shot"
  private static let shotType: Path = "shot_type"
  private static let shotSeconds: Path = "multi_prompt[].duration"

  func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    if case .extended(let path, let more) = length {
      return extending(body.text(path) ?? "", by: more, in: surroundings)
    }
    let name = model.text(in: body) ?? ""
    let row = VideoModels.named(name)
    let mode = row.map { $0.modes.isEmpty ? "*" : self.mode.text(in: body) ?? "" } ?? ""
    let seconds = wholeSeconds(of: body, surroundings)
    let ratio = ratio.text(in: body) ?? shape(of: body, surroundings) ?? "16:9"
    let frame = Frame(row?.tiers[mode] ?? .hd, ratio: ratio)
    let makesSound = sound.switch.says(sound.on, in: body)
    let keepsSound = keptSound.map { $0.switch.says($0.on, in: body) } ?? false
    let rate = row?.rates.first { $0.mode == mode || $0.mode == "*" }
    let perSecond = row?.framesPerSecond[endpoint] ?? 24
    let clip = ProductionPlan.Clip(
      width: frame.width, height: frame.height, framesPerSecond: perSecond,
      wholeSeconds: seconds, shots: shots(of: body, perSecond: perSecond),
      sound: makesSound || keepsSound,
      firstPicture: firstFrame?.facts(in: body)?.fingerprint,
      lastPicture: lastFrame?.facts(in: body)?.fingerprint)
    return ProductionPlan(
      .clip(clip), units: units(of: body, by: rate, seconds: seconds, sound: makesSound),
      model: name,
      mode: mode)
  }

  /// What the clip costs, by a row of the map unless its endpoint has prices of its own.
  private func units(
    of body: Body, by rate: VideoModel.Rate?, seconds: Int, sound: Bool
  ) -> Decimal {
    if case .perUse(let field, let table, let otherwise) = price {
      return body.text(field).flatMap { table[$0] } ?? otherwise
    }
    let perSecond = rate.map { price($0, for: body, sound: sound) } ?? 0
    return perSecond * Decimal(integerLiteral: seconds)
  }

  /// What a second costs.
  private func price(_ rate: VideoModel.Rate, for body: Body, sound: Bool) -> Decimal {
    if case .perSecondOfMotion = price { return rate.motion ?? rate.silent }
    if clips.contains(where: { $0.text(in: body) != nil }) { return rate.video ?? rate.silent }
    guard sound, let native = rate.sound else { return rate.silent }
    return voice?.text(in: body) == nil ? native : rate.voice ?? native
  }

  /// The seconds asked for, which are charged (`billing.requested_duration`), or those of a clip.
  private func wholeSeconds(of body: Body, _ surroundings: some Surroundings) -> Int {
    switch length {
    case .extended: return 5
    case .fixed(let seconds): return seconds
    case .field(let path): return asked(at: path, of: body)
    case .clip(let link, let path):
      guard let url = link.text(in: body) else {
        return path.map { asked(at: $0, of: body) } ?? 5
      }
      guard case .facts(let traits) = surroundings.media(at: url),
        let length = traits.milliseconds
      else { return 5 }
      return min(max((length + 500) / 1_000, 1), 86_400)
    }
  }

  /// The shape of the clip that it is like, if that is known.
  private func shape(of body: Body, _ surroundings: some Surroundings) -> String? {
    guard let url = likeness?.text(in: body),
      case .facts(let traits) = surroundings.media(at: url)
    else { return nil }
    return traits.shape
  }

  private func asked(at path: Path, of body: Body) -> Int {
    min(max(body.wholeNumber(path) ?? 5, 1), 86_400)
  }

  /// A clip with the size, the model and the mode of the one that it goes on from.
  private func extending(
    _ id: String, by more: Int, in surroundings: some Surroundings
  ) -> ProductionPlan {
    let thing = surroundings.thing(kind: "video", id: id)
    let traits = thing?.traits ?? []
    let model = traits.first { VideoModels.named($0) != nil } ?? ""
    let mode = VideoModels.named(model)?.modes.first { traits.contains($0) } ?? "std"
    var units: Decimal = 0
    if case .perClip(let table) = price { units = table[model]?[mode] ?? 0 }
    let perSecond = thing?.facts.framesPerSecond.flatMap { $0.int } ?? 24
    let seconds = (thing?.facts.milliseconds ?? 5_000) / 1_000 + more
    let clip = ProductionPlan.Clip(
      width: thing?.facts.width ?? 1_280, height: thing?.facts.height ?? 720,
      framesPerSecond: perSecond, wholeSeconds: seconds, shots: [], sound: false)
    return ProductionPlan(.clip(clip), units: units, model: model, mode: mode, parent: id)
  }

  /// The first frame of every shot.
  private func shots(of body: Body, perSecond: Int) -> [Int] {
    let seconds: [Int]
    if let script {
      let tells = body.says("true", at: script.switch)
      seconds = tells ? ShotScript(script.text.text(in: body) ?? "").shots.map(\.seconds) : []
    } else if body.says("true", at: Self.multiShot), body.says("customize", at: Self.shotType) {
      seconds = body.wholeNumbers(Self.shotSeconds)
    } else {
      seconds = []
    }
    // A rule has seen to it that the shots fill the clip; bounded all the same, for a rule can be
    // switched off and arithmetic must not end the program.
    var first = 0
    return seconds.map { length in
      defer { first += min(max(length, 0), 3_600) * perSecond }
      return first
    }
  }
}
