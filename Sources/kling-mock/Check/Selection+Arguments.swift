import Conformance

extension Selection {
  /// The selection of a command line.
  init(_ arguments: Arguments) throws(UsageFault) {
    var shard: Shard?
    if let text = arguments.text("--shard") {
      guard let part = Shard(text) else {
        throw UsageFault(
          message: "--shard is I/N, the I-th of N parts, such as 1/4; '\(text)' is not")
      }
      shard = part
    }
    self.init(
      operands: arguments.operands, folder: arguments.text("--scenarios") ?? "scenarios",
      run: arguments.texts("--run"), skip: arguments.texts("--skip"), shard: shard)
  }

  /// The places of the chosen among these names.
  ///
  /// A pattern that means nothing is a slip, and so is a choice of nothing; only a shard may be empty.
  func places(among names: [String]) throws(UsageFault) -> [Int] {
    if let pattern = unmatched(names).first {
      throw UsageFault(
        message: "'\(pattern)' is no scenario; `kling-mock check --list` prints their names")
    }
    let places = names.indices.filter { includes(names[$0]) }
    if places.isEmpty, shard == nil, !names.isEmpty {
      throw UsageFault(message: "--run and --skip leave nothing to do")
    }
    return places
  }
}
