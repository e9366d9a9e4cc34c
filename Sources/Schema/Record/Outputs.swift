/// What a task made, in the order in which it is told.
///
/// Nearly all tasks make one thing, for which no list has to be made.
package struct Outputs: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private let only: OutputView?
  private let several: [OutputView]

  /// One result.
  package init(_ output: OutputView) {
    only = output
    several = []
  }

  /// Any number of results.
  package init(_ outputs: [OutputView]) {
    only = nil
    several = outputs
  }

  /// The results listed.
  package init(arrayLiteral outputs: OutputView...) {
    self.init(outputs)
  }

  /// The place of the first one.
  package var startIndex: Int { 0 }
  /// The place behind the last one.
  package var endIndex: Int { only == nil ? several.count : 1 }

  /// The result at a place.
  package subscript(place: Int) -> OutputView {
    guard let only else { return several[place] }
    precondition(place == 0, "there is one result")
    return only
  }
}
