import HTTPWire
import StrictJSON

extension Service {
  /// `GET health` and `GET ready`: a service that answers is both.
  func health() -> Reply {
    .now(answer(200) { $0.member("status", "ok") })
  }
}
