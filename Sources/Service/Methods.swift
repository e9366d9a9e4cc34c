import HTTPWire
import KlingSpec
import Simulation
import Timekeeping

extension Service {
  /// The answer where the method alone gives it: to OPTIONS, and to methods that nobody knows.
  func answerToMethod(of request: HTTPRequest, _ wall: Instant) -> HTTPResponse? {
    switch request.method {
    case "GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "TRACE": return nil
    case "OPTIONS":
      // A path that has no methods is refused as it would be under any of them.
      let methods = methods(at: request, wall)
      guard !methods.isEmpty else { return nil }
      let allowed = Service.allowed(methods).joined(separator: ", ")
      return HTTPResponse(status: 204, fields: HTTPFields([("Allow", allowed)]))
    default:
      return Problem(
        501,
        "the method '\(request.method)' is not known; methods are GET, POST and their like, "
          + "in capitals"
      ).response
    }
  }

  /// What `Allow` says of a path that has these methods (RFC 9110, section 10.2.1).
  static func allowed(_ methods: [String]) -> [String] {
    methods.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] } + ["OPTIONS"]
  }

  /// Whether a request is refused whatever its content is.
  func isRefusedByHead(_ head: HTTPRequest, _ wall: Instant) -> Bool {
    if answerToMethod(of: head, wall) != nil { return true }
    let isOpen = head.path.hasPrefix(ControlCall.prefix)
    return !Service.allowed(methods(at: head, wall)).contains(head.method)
      || (!isOpen && authenticate(head, wall).refusal != nil)
  }

  /// The methods of a path but for HEAD and OPTIONS; none for an unknown path.
  private func methods(at request: HTTPRequest, _ wall: Instant) -> [String] {
    if request.path == "*" { return ["GET", "POST", "DELETE"] }
    if request.path.hasPrefix(Tenant.mediaPath) { return ["GET"] }
    if request.path.hasPrefix(ControlCall.prefix) { return ControlCall.methods(at: request.path) }
    // Browsers ask without a credential, so that none is asked for.
    return router(of: authenticate(request, wall).tenant).methods(at: request.path)
  }
}

extension Router {
  /// The methods that a path has, HEAD and OPTIONS left out; none for an unknown path.
  func methods(at path: String) -> [String] {
    ["GET", "POST", "PUT", "DELETE"].filter { (try? route($0, path)) != nil }
  }
}
