package import Schema
package import StrictJSON

/// The documented API as the harness needs it: which calls and which rules there are.
package struct Catalogue: Sendable {
  /// One call of the API.
  package struct Operation: Sendable {
    /// The name that scenarios use: `text2video.create`.
    package let name: String
    /// The method.
    package let method: String
    /// The path, in which `{id}` may stand.
    package let path: String
    /// Whether an accepted request makes a task.
    package let createsTask: Bool
    /// Whether the call takes nothing but an API key.
    package let takesOnlyKey: Bool
    /// What a body says once standard values are filled in; nil where there is no body.
    package let effective: (@Sendable (JSONDocument) -> JSON)?

    /// A call with all of its parts.
    package init(
      name: String, method: String, path: String, createsTask: Bool,
      takesOnlyKey: Bool = false, effective: (@Sendable (JSONDocument) -> JSON)?
    ) {
      self.name = name
      self.method = method
      self.path = path
      self.createsTask = createsTask
      self.takesOnlyKey = takesOnlyKey
      self.effective = effective
    }

    /// The part of the name before the last dot.
    package var endpoint: String { Operation.endpoint(of: name) }

    /// The endpoint of a call's name; models in endpoints have dots, `text-to-video/kling-3.0.create`.
    static func endpoint(of call: String) -> String {
      String(call[..<(call.lastIndex(of: ".") ?? call.endIndex)])
    }

    /// What stands in the place of `{id}` in a path of this call; nil for other paths.
    func id(in other: String) -> String? {
      guard let hole = path.firstRange(of: "{id}") else { return nil }
      let front = path[..<hole.lowerBound]
      let rest = path[hole.upperBound...]
      guard other.hasPrefix(front), other.hasSuffix(rest), other.count > front.count + rest.count
      else { return nil }
      let id = other.dropFirst(front.count).dropLast(rest.count)
      return id.contains("/") ? nil : String(id)
    }
  }

  /// All editions, earliest first.
  package let editions: [Edition]
  /// The endpoints of all editions.
  let endpoints: Set<String>
  private let operations: [Edition: [Operation]]
  private let chiefs: [String: String]
  private let homes: [String: [String]]

  /// A catalogue of calls by edition and of rules with the other ids of each.
  ///
  /// Homes are the endpoints that a rule on bodies holds on, by its id; a rule that is not among them
  /// holds everywhere.
  package init(
    editions: [Edition], operations: [Edition: [Operation]],
    rules: [(id: String, aliases: [String])], homes: [String: [String]] = [:]
  ) {
    self.homes = homes
    endpoints = Set(operations.values.joined().map(\.endpoint))
    self.editions = editions.sorted()
    self.operations = operations
    var chiefs: [String: String] = [:]
    for rule in rules {
      for alias in rule.aliases { chiefs[alias] = rule.id }
    }
    for rule in rules { chiefs[rule.id] = rule.id }
    self.chiefs = chiefs
  }

  /// The call of that name; nil where the edition has none.
  package func operation(_ name: String, in edition: Edition) -> Operation? {
    operations[edition]?.first { $0.name == name }
  }

  /// The call to which a request belongs, with the id that its path names.
  package func operation(
    method: String, path: String, in edition: Edition
  ) -> (operation: Operation, id: String?)? {
    for operation in operations[edition] ?? [] where operation.method == method {
      if operation.path == path { return (operation, nil) }
    }
    for operation in operations[edition] ?? [] where operation.method == method {
      if let id = operation.id(in: path) { return (operation, id) }
    }
    return nil
  }

  /// The path below which an endpoint's tasks are made and listed; nil where the edition has none.
  func path(of endpoint: String, in edition: Edition) -> String? {
    let calls = operations[edition]?.filter { $0.endpoint == endpoint } ?? []
    return calls.first { $0.createsTask || !$0.path.hasSuffix("/{id}") }?.path
  }

  /// The chief id of a rule that may be named by an alias; nil for an id that nobody documents.
  package func chief(of rule: String) -> String? { chiefs[rule] }

  /// The endpoints that a rule holds on, if an endpoint is none of them; nil if it holds there.
  func homes(of rule: String, without endpoint: String) -> [String]? {
    guard let homes = chief(of: rule).flatMap({ homes[$0] }), !homes.contains(endpoint)
    else { return nil }
    return homes
  }

  /// Whether two ids name the same rule.
  package func areSame(_ one: String, _ other: String) -> Bool {
    one == other || (chief(of: one).map { $0 == chief(of: other) } ?? false)
  }
}
