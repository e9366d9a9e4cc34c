import KlingSpec
import Media
import Schema
import StrictJSON
package import Timekeeping

/// What lies behind the path of a result.
package enum MediaFinding: Hashable, Sendable {
  /// A file, made by this recipe.
  case found(ResultFile)
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
    guard let (task, result, file) = result(named: name) else { return .unknown }
    let now = clock.instant(wall: wall)
    guard task.plan.state(of: task.stage(at: now)) == .succeeded,
      task.work.watermark == true || !result.isWatermarked
    else { return .unknown }
    return isKept(task, now) ? .found(file) : .expired
  }

  /// Whether the results of a task are still there (`retention.30_days`, `retention.asset_reuse`).
  func isKept(_ task: TaskRecord, _ now: Instant) -> Bool {
    now - task.plan.end <= Tenant.retention
  }

  /// The results of a task that succeeded.
  func outputs(of task: TaskRecord) -> [OutputView] {
    let id = outputID(of: task)
    switch task.work.content {
    case .clip(let clip):
      return [
        OutputView(
          kind: .video, id: id.description, urls: [url(of: task, 0, "mp4")],
          watermarkURL: watermarkURL(of: task, 0, "mp4"), seconds: clip.seconds)
      ]
    case .pictures(let pictures):
      return (0..<pictures.count).map { index in
        let place = index * pictures.views
        return OutputView(
          kind: pictures.isSeries ? .seriesImage : .image, index: index,
          urls: (place..<place + pictures.views).map { url(of: task, $0, "png") },
          watermarkURL: watermarkURL(of: task, place, "png"),
          details: pictures.isSeries ? ["group_id": .string(id.description)] : [:])
      }
    case .recognition:
      return Work.parts.enumerated().map { place, part in
        OutputView(
          kind: .image, index: place, urls: [url(of: task, place, "png")],
          details: ["type": .string(part), "is_contain": true])
      }
    }
  }

  /// The clip that a task was made of, as its record tells it; nil where it tells none.
  func parent(of task: TaskRecord) -> OutputView? {
    guard !task.work.parent.isEmpty else { return nil }
    if let source = self.task(ofOutput: task.work.parent) { return outputs(of: source).first }
    guard let thing = platform.thing(kind: "video", id: task.work.parent) else { return nil }
    let thousandths = thing.facts.milliseconds ?? 0
    return OutputView(
      kind: .video, id: thing.id,
      urls: ["\(task.origin)\(Tenant.mediaPath)\(name)/\(thing.id).mp4"],
      seconds: Decimal(thousandths, exponent: -3).description)
  }

  private func url(
    of task: TaskRecord, _ place: Int, watermarked: Bool = false, _ suffix: String
  ) -> String {
    let file = ResultName(
      outputID(of: task), place: place, watermarked: watermarked, suffix: suffix)
    var url = task.origin
    url.reserveCapacity(url.utf8.count + mediaFolder.utf8.count + 64)
    url += mediaFolder
    file.append(to: &url)
    return url
  }

  private func watermarkURL(of task: TaskRecord, _ place: Int, _ suffix: String) -> String? {
    task.work.watermark == true ? url(of: task, place, watermarked: true, suffix) : nil
  }

  /// The task behind the id of an output.
  func task(ofOutput id: String) -> TaskRecord? {
    guard let sequence = UniqueID.sequence(of: id, seed: outputSeed),
      let number = Int(exactly: sequence)
    else { return nil }
    return tasks.place(of: Snowflake(value: number)).map { tasks[$0] }
  }

  private func outputID(of task: TaskRecord) -> UniqueID {
    UniqueID(seed: outputSeed, sequence: UInt64(task.id.value))
  }

  /// The task and the file of a result by its name.
  func result(named name: String) -> (task: TaskRecord, name: ResultName, file: ResultFile)? {
    guard let result = ResultName(name), let task = task(ofOutput: result.id),
      let file = task.work.file(at: result.place, watermarked: result.isWatermarked),
      file.suffix == result.suffix
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
    }
  }
}
