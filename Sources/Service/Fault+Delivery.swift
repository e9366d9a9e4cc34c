import HTTPWire
import KlingSpec
import Simulation

extension Fault {
  /// The row of the error table that answers a struck call; nil for one that is served or reset.
  var refusal: Refusal? {
    guard case .answer(let code, let retryAfter) = effect else { return nil }
    return Refusals.row(code, retryAfter: retryAfter)
  }

  /// A response on its way to the client whose call was struck.
  func delivery(of response: HTTPResponse) -> Reply {
    switch effect {
    case .cut(let bytes): .cut(afterBytes: bytes, response)
    case .reset: .reset
    case .answer, .late: delay > 0 ? .after(milliseconds: delay, response) : .now(response)
    }
  }
}
