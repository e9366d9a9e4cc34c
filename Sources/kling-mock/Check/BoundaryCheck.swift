import Conformance
import KlingSpec
import Posix
import Schema

/// Sends cases from both sides of every rule to a fresh mock; the catalogue predicts the answers.
struct BoundaryCheck {
  let run: BoundaryRun
  let jobs: Int
  let stages: StageMaker

  init(_ arguments: Arguments) throws(UsageFault) {
    for option in ["--server", "--client", "--stream"] where arguments.has(option) {
      throw UsageFault(message: "--boundaries goes to fresh mocks; leave out \(option)")
    }
    let edition = try arguments.edition("--edition")
    do {
      run = try BoundaryRun(editions: edition.map { [$0] } ?? Edition.all)
    } catch {
      throw UsageFault(message: "the program's own catalogue is wrong: \(error)")
    }
    jobs = try arguments.number("--jobs", in: 1...256, standard: Processors.count)
    stages = try StageMaker(server: nil)
  }

  func report() -> ExitCode {
    let results = ResultBoard.results(run.count, jobs: jobs) { place in
      run.run(place) { edition throws(HarnessTrouble) -> any Stage in
        try stages.stage(edition)
      }
    }
    let report = BoundaryReport(results)
    Console.output.write(report.text)
    return report.isTroubled ? .trouble : report.isGood ? .good : .mismatch
  }
}
