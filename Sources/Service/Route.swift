import KlingSpec
import Simulation

/// What a request asks for: a call, and the id in its path.
struct Route {
  let call: Call
  /// The last segment, decoded, where the call has an id there; empty elsewhere.
  let id: TaskName
  /// Whether method and path are spelled as the call and the id spell them.
  let isPlain: Bool
}
