/// The calls of the control plane, each by method and path.
enum ControlCall: String, CaseIterable {
  case health = "GET health"
  case ready = "GET ready"
  case version = "GET version"
  case addTenant = "POST tenants"
  case showClock = "GET clock"
  case advanceClock = "POST clock/advance"
  case listOutcomes = "GET outcomes"
  case addOutcome = "POST outcomes"
  case clearOutcomes = "DELETE outcomes"
  case readJournal = "GET journal"
  case waitForJournal = "POST journal/wait"
  case listFaults = "GET faults"
  case addFault = "POST faults"
  case clearFaults = "DELETE faults"
  case reset = "POST reset"

  /// What all of their paths begin with.
  static let prefix = "/__kling/"

  /// Whether a path is one of the control plane's, known or not.
  static func isBelow(_ path: String) -> Bool {
    // The vendor's paths differ in their second byte.
    path.utf8.starts(with: prefix.utf8)
  }

  /// The call of a method and a path; HEAD asks what GET would.
  init(_ method: String, _ path: String) throws(Problem) {
    let name = path.dropFirst(ControlCall.prefix.count)
    let wanted = method == "HEAD" ? "GET" : method
    if let call = ControlCall(rawValue: "\(wanted) \(name)") {
      self = call
      return
    }
    let methods = ControlCall.methods(at: path)
    guard methods.isEmpty else { throw Problem.wrongMethod(methods) }
    var problem = Problem(404, "the control plane has no such call")
    problem.calls = ControlCall.allCases.map { "\($0.method) \(ControlCall.prefix)\($0.path)" }
    throw problem
  }

  /// The methods of a path but for HEAD and OPTIONS; none for an unknown path.
  static func methods(at path: String) -> [String] {
    let name = path.dropFirst(prefix.count)
    return allCases.filter { $0.path == name }.map(\.method)
  }

  private var method: String { String(rawValue.prefix { $0 != " " }) }
  private var path: Substring { rawValue.dropFirst(method.count + 1) }
}
