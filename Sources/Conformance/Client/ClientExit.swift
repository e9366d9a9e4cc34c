/// How a client under test was done with a job.
package struct ClientExit: Sendable {
  /// The way in which it was over.
  package enum End: Hashable, Sendable {
    /// Its process exited with this code.
    case exited(Int)
    /// A signal ended its process.
    case signalled(Int)
    /// It stayed, and gave this answer.
    case answered(ClientReport)
    /// It was ended, or told to give up, because its time was up.
    case timedOut
    /// It was to stay and is gone, for this reason.
    case crashed(String)
    /// It was gone before it could be given the job, for this reason.
    case absent(String)
  }

  /// The way in which it was over.
  package let end: End
  /// What it wrote to standard output; the last part is enough.
  package var output: [UInt8] = []
  /// What it wrote to standard error; the last part is enough.
  package var errors: [UInt8] = []
  /// The files of its folder, by name in ascending order.
  package var files: [(name: String, bytes: [UInt8])] = []
  /// Paths that differ from run to run, and the names under which reports show them.
  package var paths: [(path: String, name: String)] = []

  /// An end that left nothing behind.
  package init(end: End) {
    self.end = end
  }
}
