import KlingSpec
import Media
import Schema
import StrictJSON
package import Timekeeping

/// What lies behind the path of a result.
package enum MediaFinding: Hashable, Sendable {
  /// A file, made by this recipe at that time.
  case found(ResultFile, made: Instant)
  /// It was there and is kept no longer (`retention.30_days`).
  case expired
  /// There was never anything.
  case unknown
}

extension Tenant {
  /// How long results are kept, in milliseconds.
  package static let retention = 30 * 24 * 3_600_000

  /// The path below which the results of all tenants lie.
  package static let mediaPath = "/__kling/media/"

  /// The file of this name among the tenant's results.
  package func media(named name: String, wall: Instant) -> MediaFinding {
    guard let (task, result, file) = result(named: name) else {
      return ResultName(name).map { presetMedia(named: $0) } ?? .unknown
    }
    let now = clock.instant(wall: wall)
    guard task.plan.state(of: task.stage(at: now)) == .succeeded,
      task.work.watermark == true || !result.isWatermarked
    else { return .unknown }
    return isKept(task, now) ? .found(file, made: task.plan.end) : .expired
  }

  /// Whether the results of a task are still there (`retention.30_days`, `retention.asset_reuse`).
  func isKept(_ task: TaskRecord, _ now: Instant) -> Bool {
    now - task.plan.end <= Tenant.retention
  }

  /// The results of a task that succeeded.
  func outputs(of task: TaskRecord) -> Outputs {
    switch task.work.content {
    case .clip: return Outputs(clipOutput(of: task))
    case .sound(let sound): return Outputs(output(sound, of: task))
    case .scored(let clip): return [clipOutput(of: task), output(clip.soundtrack, of: task)]
    case .session(let session): return Outputs(outputs(session, of: task))
    case .pictures(let pictures):
      let outputs = (0..<pictures.count).map { index in
        let place = index * pictures.views
        return OutputView(
          kind: pictures.isSeries ? .seriesImage : .image, index: index,
          links: (place..<place + pictures.views).map { link(to: $0, "png", of: task) },
          markedLink: markedLink(to: place, "png", of: task),
          details: pictures.isSeries ? ["group_id": .string(id(of: task))] : [:])
      }
      return Outputs(outputs)
    case .recognition:
      let outputs = Work.parts.enumerated().map { place, part in
        OutputView(
          kind: .image, index: place, links: [link(to: place, "png", of: task)],
          details: ["type": .string(part), "is_contain": true])
      }
      return Outputs(outputs)
    case .element, .voice: return Outputs(outputs(ofOwnedBy: task))
    case .named(let files):
      return Outputs(files.indices.map { output(files[$0], at: $0, of: task) })
    }
  }

  private func output(
    _ named: ProductionPlan.Named, at place: Int, of task: TaskRecord
  ) -> OutputView {
    let type: JSONObject = ["type": .string(named.type)]
    switch named.file {
    case .clip(let clip):
      return OutputView(
        kind: .named, index: place, links: [link(to: place, "mp4", of: task)],
        markedLink: markedLink(to: place, "mp4", of: task), seconds: clip.seconds, details: type)
    case .picture:
      return OutputView(
        kind: .named, index: place, links: [link(to: place, "png", of: task)],
        markedLink: markedLink(to: place, "png", of: task), details: type)
    case .subtitles(let subtitles):
      let suffix = subtitles.areStyled ? "ass" : "srt"
      return OutputView(
        kind: .named, index: place, links: [link(to: place, suffix, of: task)], details: type)
    }
  }

  private func clipOutput(of task: TaskRecord) -> OutputView {
    var details: JSONObject = [:]
    if case .session(let session) = task.work.origin {
      details = ["session_id": .string(session)]
    }
    // Every query of a clip passes here: its id is drawn once for both links.
    let id = outputID(of: task).ascii
    let isMarked = task.work.watermark == true
    return OutputView(
      kind: .video, id: .drawn(id),
      link: .file(task.folder, id, ending: ResultName.ending(0, "mp4")),
      markedLink: isMarked
        ? .file(task.folder, id, ending: ResultName.ending(0, watermarked: true, "mp4")) : nil,
      seconds: task.work.blueprint.seconds, details: details)
  }

  /// The length that counts is that of the first file, an MP3 file of whole frames.
  private func output(_ sound: ProductionPlan.Sound, of task: TaskRecord) -> OutputView {
    let files = task.work.sounds(of: sound)
    let seconds = files.map(\.seconds)
    return OutputView(
      kind: .audio, id: .drawn(outputID(of: task, .audio).ascii),
      links: files.map { link(to: 0, as: .audio, $0.suffix, of: task) }, seconds: seconds[0],
      details: ["duration_wav": .string(seconds[1])])
  }

  /// The URL of one of a task's files.
  func url(of task: TaskRecord, _ place: Int, _ suffix: String) -> String {
    link(to: place, suffix, of: task).description
  }

  private func link(
    to place: Int, as kind: OutputKind = .video, watermarked: Bool = false, _ suffix: String,
    of task: TaskRecord
  ) -> ResultLink {
    .file(
      task.folder, outputID(of: task, kind).ascii,
      ending: ResultName.ending(place, watermarked: watermarked, suffix))
  }

  private func markedLink(to place: Int, _ suffix: String, of task: TaskRecord) -> ResultLink? {
    task.work.watermark == true ? link(to: place, watermarked: true, suffix, of: task) : nil
  }

  /// The task behind the id of an output; a sound that comes with a clip has an id of its own.
  func task(ofOutput id: String, as kind: OutputKind = .video) -> TaskRecord? {
    guard let sequence = UniqueID.sequence(of: id, seed: seed(of: kind)),
      let number = Int(exactly: sequence)
    else { return nil }
    return tasks.place(of: Snowflake(value: number)).map { tasks[$0] }
  }

  /// The id of a task's output.
  func id(of task: TaskRecord) -> String { outputID(of: task, .video).description }

  func outputID(of task: TaskRecord, _ kind: OutputKind = .video) -> UniqueID {
    UniqueID(seed: seed(of: kind), sequence: UInt64(task.id.value))
  }

  private func seed(of kind: OutputKind) -> UInt64 {
    kind == .audio ? soundSeed : outputSeed
  }

  /// The length of one of its files.
  ///
  /// A film has to be laid out for it, and what is made of a film asks several times over.
  func byteCount(of file: ResultFile) -> Int {
    if let measuredFile, measuredFile.file == file { return measuredFile.bytes }
    let bytes = file.file.count
    measuredFile = (file, bytes)
    return bytes
  }

  /// The task and the file of a result by its name.
  func result(named name: String) -> (task: TaskRecord, name: ResultName, file: ResultFile)? {
    guard let result = ResultName(name),
      let task = task(ofOutput: result.id) ?? task(ofOutput: result.id, as: .audio),
      let file = task.work.files(
        at: result.place, watermarked: result.isWatermarked, externalID: task.externalID
      ).first(where: { $0.suffix == result.suffix })
    else { return nil }
    return (task, result, file)
  }
}

extension ResultFile {
  /// What its name ends with.
  var suffix: String {
    switch self {
    case .clip: "mp4"
    case .picture: "png"
    case .sound(let recipe): recipe.format == .wav ? "wav" : "mp3"
    case .subtitles(let recipe): recipe.format.rawValue
    }
  }

  /// The length of a sound in decimal seconds; empty for what has none.
  fileprivate var seconds: String {
    guard case .sound(let recipe) = self else { return "" }
    return Decimal(recipe.playedMilliseconds, exponent: -3).description
  }
}
