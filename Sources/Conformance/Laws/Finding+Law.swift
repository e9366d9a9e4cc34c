import HTTPWire
import Schema

extension Finding {
  /// A breach of a law, with what went over the wire.
  init(
    _ law: Law, _ level: Level, _ breach: Law.Breach, _ observation: Observation,
    _ edition: Edition
  ) {
    self.init(
      level: level, side: .client, edition: edition, place: "law \(law.id)",
      message: breach.message)
    self.law = law.id
    switch breach.offender {
    case .exchange(let place):
      let exchange = observation.exchanges[place]
      wire = WireDump.text(of: exchange)
      curl = CurlLine.text(of: exchange.request, isOnServer: !exchange.isDownload)
    case .callback(let place):
      let callback = observation.callbacks[place]
      var answer = HTTPResponse.none
      if case .answered(let response) = callback.end { answer = response }
      wire = WireDump.text(
        of: ObservedExchange(
          milliseconds: callback.milliseconds, request: callback.request, answer: answer))
    }
  }
}
