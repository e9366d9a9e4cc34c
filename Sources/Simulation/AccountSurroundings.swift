import Digest
import KlingSpec
import Media
package import Schema
import StrictJSON
package import Timekeeping

/// What the bodies of one tenant may point to at one instant.
package struct AccountSurroundings: Surroundings {
  let tenant: Tenant
  let now: Instant

  /// A thing of the platform, or one that this tenant made.
  ///
  /// A clip or a sound tells by its traits which endpoint, model and mode made it, and whether it is
  /// `expired` (`retention.asset_reuse`).
  package func thing(kind: String, id: String) -> Thing? {
    if let kind = OwnedKind(rawValue: kind) { return tenant.thing(kind, id: id, at: now) }
    if let thing = tenant.platform.thing(kind: kind, id: id) { return thing }
    switch kind {
    case "video": return work(id, as: .video, kind)
    case "audio": return work(id, as: .audio, kind)
    default: return session(kind, id)
    }
  }

  private func work(_ id: String, as output: OutputKind, _ kind: String) -> Thing? {
    guard let task = tenant.task(ofOutput: id, as: output),
      task.plan.state(of: task.stage(at: now)) == .succeeded,
      let facts = facts(of: task.work.content, as: output)
    else { return nil }
    var traits: Set = ["from:\(task.endpoint)", task.work.model, task.work.mode]
    if case .clip(let clip) = task.work.content, clip.sound { traits.insert("sound") }
    if !tenant.isKept(task, now) { traits.insert("expired") }
    return Thing(kind: kind, id: id, traits: traits, facts: facts)
  }

  /// The facts of what a work is as a clip or as a sound; nil if it is none.
  private func facts(of content: ProductionPlan.Content, as output: OutputKind) -> MediaTraits? {
    switch (content, output) {
    case (.clip(let clip), .video), (.scored(let clip), .video): facts(of: clip)
    case (.sound(let sound), .audio): facts(of: sound)
    case (.scored(let clip), .audio): facts(of: clip.soundtrack)
    default: nil
    }
  }

  private func facts(of sound: ProductionPlan.Sound) -> MediaTraits {
    var traits = MediaTraits()
    (traits.kind, traits.milliseconds) = ("mp3", sound.milliseconds)
    return traits
  }

  /// The facts of the tenant's own results, of the media it declared and of the fixtures.
  ///
  /// They are asked in this order; a URL that none of them knows is foreign.
  package func media(at url: String) -> MediaReport {
    guard let (work, file) = ownResult(at: url) else {
      if !tenant.settings.inputs.isEmpty, let declared = tenant.settings.inputs[url] {
        return declared
      }
      return tenant.fixtures.traits(at: url).map { .facts($0) } ?? .foreign
    }
    var traits = MediaTraits()
    switch (work.content, file) {
    case (.clip(let clip), .clip), (.scored(let clip), .clip): traits = facts(of: clip)
    case (.session(let session), .clip): traits = facts(of: session)
    case (_, .picture(let picture)):
      (traits.kind, traits.width, traits.height) = ("png", picture.width, picture.height)
    case (_, .sound(let sound)):
      traits.kind = sound.format == .wav ? "wav" : "mp3"
      traits.milliseconds = sound.milliseconds
      (traits.videoTracks, traits.audioTracks) = (0, 1)
    case (.element(let element), .clip):
      if case .clip(let clip) = element.source { traits = facts(of: clip) }
    case (.named(let files), .clip):
      for case .clip(let clip) in files.map(\.file) { traits = facts(of: clip) }
    case (_, .subtitles(let subtitles)): traits.kind = subtitles.format.rawValue
    case (_, .clip): break
    }
    traits.bytes = tenant.byteCount(of: file)
    return .facts(traits)
  }

  /// The facts of a picture that came with the request, measured from its bytes and then forgotten.
  package func media(inline base64: ArraySlice<UInt8>) -> MediaReport {
    guard let count = Base64.decodedCount(base64) else { return .foreign }
    let facts = try? MediaProbe.facts(ofBase64: base64, count: count)
    var traits = MediaTraits(facts, bytes: count)
    var fingerprint = Fingerprint()
    fingerprint.add(base64.span)
    traits.fingerprint = fingerprint.value
    return .facts(traits)
  }

  func facts(of clip: ProductionPlan.Clip) -> MediaTraits {
    var traits = MediaTraits()
    traits.kind = "mp4"
    traits.width = clip.width
    traits.height = clip.height
    // A result has one frame more than its seconds; windows of seconds are not meant to notice.
    traits.milliseconds = (clip.frames - 1) * 1_000 / clip.framesPerSecond
    traits.framesPerSecond = Decimal(integerLiteral: clip.framesPerSecond)
    (traits.videoTracks, traits.audioTracks) = (1, clip.sound ? 1 : 0)
    // Nobody listens to what is drawn: where there is sound, somebody speaks.
    traits.voices = clip.sound ? 1 : 0
    (traits.videoTracks, traits.audioTracks) = (1, clip.sound ? 1 : 0)
    return traits
  }

  /// The result of this tenant to which a URL leads, under whatever authority.
  private func ownResult(at url: String) -> (Work, ResultFile)? {
    guard let name = url.name(below: tenant.mediaFolder), let result = tenant.result(named: name)
    else { return nil }
    return (result.task.work, result.file)
  }
}

extension Tenant {
  /// What bodies that come now may point to.
  package func surroundings(wall: Instant) -> AccountSurroundings {
    AccountSurroundings(tenant: self, now: clock.instant(wall: wall))
  }
}
