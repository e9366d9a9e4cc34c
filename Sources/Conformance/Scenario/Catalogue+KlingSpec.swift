import KlingSpec
package import Schema
import StrictJSON

extension Catalogue {
  /// The documented API in all of its editions.
  ///
  /// - Throws: A mistake of the catalogue itself.
  package static func kling() throws(CatalogueFault) -> Catalogue {
    var operations: [Edition: [Operation]] = [:]
    for edition in Edition.all {
      operations[edition] = try Specification(edition).calls.flatMap { call in
        call.paths.map { Operation(call, at: $0) }
      }
    }
    return Catalogue(
      editions: Edition.all, operations: operations,
      rules: Specification.rules.map { ($0.id, $0.aliases) },
      homes: Specification.endpointsOfRules)
  }
}

extension Catalogue.Operation {
  fileprivate init(_ call: Call, at path: String) {
    var effective: (@Sendable (JSONDocument) -> JSON)?
    if let form = call.form {
      effective = { document in form.read(document).effective() }
    }
    self.init(
      name: call.name, method: call.method, path: path,
      createsTask: call.action == .createTask, takesOnlyKey: call.access == .apiKey,
      effective: effective)
  }
}
