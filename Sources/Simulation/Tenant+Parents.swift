import KlingSpec
import Schema
import StrictJSON
import Timekeeping

extension Tenant {
  /// The clip that a task was made of, as its record tells it; nil where it tells none.
  func parent(of task: TaskRecord) -> OutputView? {
    guard case .clip(let source) = task.work.origin else { return nil }
    if source.contains("://") { return upload(at: source) }
    if let made = self.task(ofOutput: source) { return outputs(of: made).first }
    guard let thing = platform.thing(kind: "video", id: source) else { return nil }
    return OutputView(
      kind: .video, id: thing.id,
      urls: ["\(task.origin)\(Tenant.mediaPath)\(name)/\(thing.id).mp4"],
      seconds: Decimal(thing.facts.milliseconds ?? 0, exponent: -3).description)
  }

  /// A clip that was given by its URL: one of the account's own, or one that gets an id by its URL.
  ///
  /// One of unknown length is told as five seconds long, which its task took it for.
  private func upload(at url: String) -> OutputView {
    if let start = url.firstRange(of: "\(Tenant.mediaPath)\(name)/"),
      let made = result(named: String(url[start.upperBound...])),
      let output = outputs(of: made.task).first, output.kind == .video
    {
      return output
    }
    var milliseconds = 5_000
    if case .facts(let facts) = settings.inputs[url], let length = facts.milliseconds {
      milliseconds = length
    }
    return OutputView(
      kind: .video,
      id: UniqueID(seed: uploadSeed, sequence: Mixer.seed(text: url)).description, urls: [url],
      seconds: Decimal(milliseconds, exponent: -3).description)
  }
}
