package import Schema
import StrictJSON

/// What became of one piece of boundary cases.
package struct BoundaryResult: Sendable {
  /// The endpoint whose create was called.
  package let endpoint: String
  /// The edition.
  package let edition: Edition
  /// How many cases had one change or none.
  package internal(set) var single = 0
  /// How many had two.
  package internal(set) var pairs = 0
  /// How many were answered otherwise than predicted.
  package private(set) var mismatched = 0
  /// The first of these of each kind.
  package private(set) var mismatches: [BoundaryMismatch] = []
  /// The rules on bodies that the endpoint has in the edition, in the order of the catalogue.
  let rules: [String]
  /// The rules that some case was predicted to break.
  private(set) var reached: Set<String> = []
  /// Why the piece could not be run to its end; nil where it could.
  package internal(set) var trouble: String?

  init(endpoint: String, edition: Edition, rules: [String]) {
    self.endpoint = endpoint
    self.edition = edition
    self.rules = rules
  }

  mutating func reach(by prediction: Prediction) {
    reached.formUnion(prediction.violations.map(\.rule) + prediction.warnings)
    if let failure = prediction.failure { reached.insert(failure.rule) }
  }

  mutating func add(_ found: [BoundaryMismatch]) {
    mismatched += found.count
    for mismatch in found where mismatches.count < BoundaryReport.mostPrinted {
      if !mismatches.contains(where: { $0.kind == mismatch.kind }) { mismatches.append(mismatch) }
    }
  }
}

/// A case that was answered otherwise than predicted.
package struct BoundaryMismatch: Hashable, Sendable {
  /// The case.
  package let name: String
  /// What it has in common with other mismatches of the same cause.
  let kind: String
  /// What was predicted, a line for each part.
  package let predicted: [String]
  /// What was seen, likewise.
  package let got: [String]
  /// The body as it was sent.
  package let body: String
  /// A command line that sends the request again; empty where nothing was sent.
  package let curl: String
}

extension BoundaryMismatch {
  /// What is told where nobody knows a body that is accepted.
  static let noBase = BoundaryMismatch(
    name: "least", kind: "no base", predicted: ["some body is accepted"],
    got: ["none was found: write one down among the seeds"], body: "", curl: "")

  /// What is told of a seed that is no accepted body.
  static func refused(_ base: BoundaryCase) -> BoundaryMismatch {
    BoundaryMismatch(
      name: base.name, kind: "seed", predicted: ["a seed is accepted"],
      got: base.prediction.violations.map { "it breaks \($0.rule): '\($0.message)'" },
      body: base.body.text(.compact), curl: "")
  }
}
