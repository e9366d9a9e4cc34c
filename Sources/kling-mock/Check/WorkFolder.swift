import Posix
import Synchronization

/// The folder of one job for a client under test, which is gone with this value.
final class WorkFolder {
  /// Where the files of a client are to be found afterwards.
  let out: String
  /// The file with the goal.
  let goal: String
  private let path: String

  private static let made = Atomic(0)
  private static let mostFile = 256 << 20

  /// The folder around those of all jobs.
  static var root: String {
    (Environment["TMPDIR"] ?? "/tmp") + "/kling-mock-\(Program.identifier)"
  }

  init() throws(SystemFault) {
    path = Self.root + "/\(Self.made.add(1, ordering: .relaxed).newValue)"
    out = path + "/out"
    goal = path + "/goal.json"
    try FileSystem.makeDirectories(out)
  }

  deinit { try? FileSystem.remove(path) }

  /// The names under which reports show what differs from run to run.
  var names: [(path: String, name: String)] { [(out, "<out>"), (goal, "<goal>")] }

  /// What the client has left, by name in ascending order.
  func files() throws(SystemFault) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in try FileSystem.list(out) {
      files.append((name, try FileSystem.read("\(out)/\(name)", limit: Self.mostFile)))
    }
    return files
  }
}
