import HTTPWire

extension Observation {
  /// Requests of the API that came again, unchanged, after they were refused.
  ///
  /// A request with another credential than the refused one is a new attempt: its token was renewed.
  func repeatedRefusals(
    among isMeant: (ObservedExchange) -> Bool
  ) -> Law.Ruling {
    var ruling = Law.Ruling()
    for (places, next) in runs(where: { $0.isOfAPI && isMeant($0) && $0.isRefused }) {
      ruling.occasions += places.count
      let refused = exchanges[places[0]]
      let again = (places.dropFirst() + (next.map { [$0] } ?? [])).filter { place in
        refused.answer.status != 401
          || exchanges[place].request.fields["authorization"]
            == refused.request.fields["authorization"]
      }
      // Nobody polls a task of his own on purpose after it was refused to him.
      let leeway = tasks.owners[places[0]] == nil ? self.leeway : 0
      for place in again.dropFirst(leeway).prefix(1) {
        ruling.breaches.append(
          Law.Breach(
            at: place, "\(refused.name) came again after it was refused with \(refused.refusal)"))
      }
    }
    ruling.sort()
    return ruling
  }
}

extension ObservedExchange {
  /// How it was refused: `400, code 1201`.
  fileprivate var refusal: String {
    "\(answer.status)" + (code.map { ", code \($0)" } ?? "")
  }
}
