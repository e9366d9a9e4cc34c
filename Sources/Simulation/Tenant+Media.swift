package import Media
import Schema
package import Timekeeping

/// What lies behind the path of a result.
package enum MediaFinding: Hashable, Sendable {
  /// A file, made by this recipe.
  case found(VideoRecipe)
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
    guard let (task, watermarked) = result(named: name) else { return .unknown }
    let now = clock.instant(wall: wall)
    guard task.plan.state(of: task.stage(at: now)) == .succeeded,
      task.work.watermark || !watermarked
    else { return .unknown }
    if now - task.plan.end > Tenant.retention { return .expired }
    return .found(task.work.recipe(watermarked: watermarked))
  }

  /// The result of a task that succeeded.
  func output(of task: TaskRecord) -> OutputView {
    let id = outputID(of: task).description
    let start = "\(task.origin)\(Tenant.mediaPath)\(name)/\(id)"
    return OutputView(
      id: id, url: start + ".mp4",
      watermarkURL: task.work.watermark ? start + "-watermark.mp4" : nil,
      seconds: task.work.seconds)
  }

  /// The task behind the id of an output; ids lead back to their tasks, so no index is kept.
  func task(ofOutput id: String) -> TaskRecord? {
    guard let sequence = UniqueID.sequence(of: id, seed: outputSeed),
      let number = Int(exactly: sequence)
    else { return nil }
    return tasks.place(of: Snowflake(value: number)).map { tasks[$0] }
  }

  private func outputID(of task: TaskRecord) -> UniqueID {
    UniqueID(seed: outputSeed, sequence: UInt64(task.id.value))
  }

  /// The task of a result by its file name, and whether the copy with a watermark is meant.
  func result(named name: String) -> (TaskRecord, watermarked: Bool)? {
    guard name.hasSuffix(".mp4") else { return nil }
    var id = name.dropLast(4)
    let watermarked = id.hasSuffix("-watermark")
    if watermarked { id = id.dropLast(10) }
    return task(ofOutput: String(id)).map { ($0, watermarked) }
  }
}
