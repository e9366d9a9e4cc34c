import HTTPWire

extension Observation {
  /// Requests of the API that came again, unchanged, after they were refused.
  ///
  /// A request with another credential than the refused one is a new attempt: its token was renewed.
  /// After a 1004 it may be the same once, since a key has nothing to renew; tokens have their own law.
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
      let renewals = refused.code == 1_004 ? 1 : 0
      let late = again.dropFirst(renewals).first { isBackoff(before: $0) }
      if let place = [again.dropFirst(max(leeway, renewals)).first, late].compactMap(\.self).min() {
        ruling.breaches.append(
          Law.Breach(
            at: place, "\(refused.name) came again after it was refused with \(refused.refusal)"))
      }
    }
    ruling.sort()
    return ruling
  }

  /// Whether a client did nothing at all for a while before it sent the same request again.
  ///
  /// That is how retries look; a second test that wants to see the refusal once more does not wait.
  private func isBackoff(before place: Int) -> Bool {
    let earlier = exchanges[..<place].lastIndex {
      !$0.isControl && $0.account == exchanges[place].account
    }
    guard let earlier, identities[earlier] == identities[place] else { return false }
    let pause = exchanges[place].milliseconds - exchanges[earlier].milliseconds
    return (Observation.shortestBackoff...Observation.longestBackoff).contains(pause)
  }

  private static let shortestBackoff = 500
  private static let longestBackoff = 60_000
}

extension ObservedExchange {
  /// How it was refused: `400, code 1201`.
  fileprivate var refusal: String {
    "\(answer.status)" + (code.map { ", code \($0)" } ?? "")
  }
}
