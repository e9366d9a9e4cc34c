extension Observation {
  /// How often a program may do again what a client with one job must not do once more.
  ///
  /// A suite may look at a finished task in a second test, or send the same wrong body for a second
  /// assertion; from the third time on it is a loop.
  var leeway: Int { occasion == .job ? 0 : 2 }

  /// Equal requests that were answered the same way, one right after the other among their equals.
  ///
  /// Each run is a list of places; what comes behind the run, if anything does, is its `next`.
  func runs(where isPart: (ObservedExchange) -> Bool) -> [(places: [Int], next: Int?)] {
    var runs: [(places: [Int], next: Int?)] = []
    for places in repetitions {
      var run: [Int] = []
      for place in places {
        if isPart(exchanges[place]) {
          run.append(place)
        } else if !run.isEmpty {
          runs.append((run, place))
          run = []
        }
      }
      if !run.isEmpty { runs.append((run, nil)) }
    }
    return runs
  }
}
