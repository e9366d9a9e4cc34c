package import StrictJSON

extension Boundaries {
  /// The least body that is accepted, found by putting right what the predictor complains of.
  ///
  /// Nil where no suitable value of the field that a complaint points to makes fewer complaints.
  package func leastBody() -> JSON? {
    var body: JSON = [:]
    for _ in 0..<32 {
      let complaints = predictor.prediction(for: body).violations
      guard let first = complaints.first else { return body }
      let remedies = remedies(at: first.place, of: body).map { remedy in
        (body: remedy, left: predictor.prediction(for: remedy).violations.count)
      }
      // A remedy may uncover what was silent before, so one that moves the first complaint will do.
      guard
        let best = remedies.filter({ remedy in
          predictor.prediction(for: remedy.body).violations.first != first
        }).min(by: { $0.left < $1.left })
      else { return nil }
      body = best.body
    }
    return nil
  }

  private func remedies(at place: Place, of body: JSON) -> [JSON] {
    let path = place.steps.reduce("") { text, step in
      switch step {
      case .member(let name): text.isEmpty ? name : "\(text).\(name)"
      case .item: text + "[]"
      }
    }
    guard let field = predictor.field(path) else { return [] }
    let values = [example(of: field)] + Samples(field, predictor).all.map(\.value)
    return values.map { value in
      Change(place, "", .set(value)).applied(to: body)
    }
  }
}
