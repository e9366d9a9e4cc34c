import StrictJSON

/// One body under prediction.
struct Judgement {
  let body: JSON
  let predictor: Predictor

  init(of body: JSON, by predictor: Predictor) {
    self.body = body
    self.predictor = predictor
  }

  /// Which item of each list a statement is about at the moment.
  struct Scope {
    var indexes: [String: Int] = [:]
    /// The list of whose items relative paths speak.
    var list: Path?
    /// The field whose values are looked at one by one.
    var it: Path?

    func at(_ index: Int, of list: String) -> Scope {
      var scope = self
      scope.indexes[list] = index
      scope.list = Path(list)
      return scope
    }

    func about(_ field: Path) -> Scope {
      var scope = self
      scope.it = field
      return scope
    }

    func absolute(_ path: Path) -> Path {
      if path == .it, let it { return it }
      guard path.isRelative, let list else { return path }
      return path.within(list)
    }
  }

  func prediction() -> Prediction {
    var prediction = Prediction()
    prediction.violations = wrongTypes()
    var warnings = Set(oddities())
    for statement in predictor.statements where truth(statement.reading.when) == .holds {
      let breaches = breaches(of: statement.reading.demand)
      guard let first = breaches.first else { continue }
      switch statement.reading.outcome {
      case .refuse(let code): prediction.violations.append(finding(statement, first, code))
      case .refuseOrFail(let code):
        // What came with the request can be judged now, what lies behind a URL only later.
        if let inside = breaches.first(where: { !TextForm.webURL.describes($0.words) }) {
          prediction.violations.append(finding(statement, inside, code))
        }
        if let outside = breaches.first(where: { TextForm.webURL.describes($0.words) }) {
          prediction.failure = prediction.failure ?? finding(statement, outside, .accepted)
        }
      case .failLater:
        prediction.failure = prediction.failure ?? finding(statement, first, .accepted)
      case .ignore, .note: warnings.insert(statement.id)
      }
    }
    prediction.warnings = warnings.sorted()
    return prediction
  }

  private func finding(
    _ statement: Predictor.Statement, _ breach: Breach, _ code: RefusalCode
  ) -> Prediction.Finding {
    Prediction.Finding(
      rule: statement.id,
      message: text(statement.reading.words, statement.reading.demand, breach), code: code,
      place: breach.place)
  }
}
