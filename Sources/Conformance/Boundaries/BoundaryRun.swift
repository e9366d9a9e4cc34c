import KlingSpec
package import Schema

/// The boundary cases of every create, in pieces that can be run one by one, on any thread.
///
/// A piece is one base of one endpoint in one edition; its cases are made when it is run.
package struct BoundaryRun: Sendable {
  private struct Piece: Sendable {
    let calls: BoundaryCalls
    /// Nil for an endpoint of which no accepted body is known.
    let base: BoundaryBase?
  }

  private let pieces: [Piece]

  /// The pieces of these editions.
  ///
  /// - Throws: A mistake of the catalogue itself.
  package init(editions: [Edition]) throws(CatalogueFault) {
    var pieces: [Piece] = []
    for edition in editions {
      let specification = try Specification(edition)
      for create in specification.calls where create.action.judgesBody {
        let list = specification.calls.first {
          $0.endpoint == create.endpoint && $0.action == .listTasks
        }
        let scan = specification.calls.first {
          $0.action == .scanTasks && $0.scope?.style(of: create.endpoint) != nil
        }
        let calls = BoundaryCalls(edition: edition, create: create, list: list ?? scan)
        let bases = create.boundaryBases(in: edition)
        pieces += bases.map { Piece(calls: calls, base: $0) }
        if bases.isEmpty { pieces.append(Piece(calls: calls, base: nil)) }
      }
    }
    self.pieces = pieces
  }

  /// How many pieces there are.
  package var count: Int { pieces.count }

  /// Sends the cases of one piece to a fresh server and holds the answers against the predictions.
  package func run(
    _ index: Int, stage: (Edition) throws(HarnessTrouble) -> any Stage
  ) -> BoundaryResult {
    let piece = pieces[index]
    let create = piece.calls.create
    let edition = piece.calls.edition
    var result = BoundaryResult(
      endpoint: create.endpoint, edition: edition,
      rules: (create.form?.description.allRules ?? [])
        .filter { $0.reading(in: edition) != nil }.map(\.id))
    guard let boundaries = create.boundaries(in: edition),
      let given = piece.base
    else {
      result.add([.noBase])
      return result
    }
    let base = boundaries.unchanged(given)
    guard base.prediction.isAccepted else {
      result.add([.refused(base)])
      return result
    }
    let (single, pairs) = boundaries.cases(of: given)
    result.single = single.count + 1
    result.pairs = pairs.count
    let cases = [base] + single + pairs
    for item in cases { result.reach(by: item.prediction) }
    do throws(HarnessTrouble) {
      let stage = try stage(edition)
      for start in stride(from: 0, to: cases.count, by: BoundaryBatch.size) {
        var batch = try BoundaryBatch(piece.calls, on: stage)
        let end = min(start + BoundaryBatch.size, cases.count)
        result.add(try batch.differences(of: cases[start..<end]))
      }
    } catch {
      result.trouble = error.description
    }
    return result
  }
}
