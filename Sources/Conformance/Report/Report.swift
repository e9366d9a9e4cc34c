/// A form in which a run is told: for people, for build servers, for other programs.
///
/// Each form is a pure function of the run, so equal runs give equal bytes; where they go is the
/// caller's to say.
package protocol Report: Sendable {
  /// The whole report, ending with a line feed.
  func text(of run: ReportedRun) -> String
}
