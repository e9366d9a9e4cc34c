import Schema

/// A family of calls under one name, as a value: adding one costs its facts and no code.
struct Endpoint: Sendable {
  /// One call of the family.
  struct Operation: Sendable {
    let verb: String
    let method: String
    let path: String
    /// A path of an earlier edition that still leads here; nil for none.
    var formerPath: String?
    let action: Call.Action
    /// Describes its body or query string; nil when it has none.
    var describe: (@Sendable () -> FormDescription)?
    var production: Production?
    var rate: Call.Rate?
    var scope: TaskScope?
  }

  let name: String
  let editions: EditionRange
  let style: Style
  let product: Product
  let access: Call.Access
  let operations: [Operation]
  /// Rules on the text itself or on the request, which no form lists.
  let ofText: @Sendable () -> [Rule]

  init(
    _ name: String, _ product: Product, editions: EditionRange = .all, style: Style = .legacy,
    access: Call.Access = .anyCredential,
    ofText: @autoclosure @escaping @Sendable () -> [Rule] = [], _ operations: Operation...
  ) {
    self.init(
      name, product, editions: editions, style: style, access: access, ofText: ofText, operations)
  }

  private init(
    _ name: String, _ product: Product, editions: EditionRange, style: Style,
    access: Call.Access, ofText: @escaping @Sendable () -> [Rule], _ operations: [Operation]
  ) {
    self.name = name
    self.product = product
    self.editions = editions
    self.style = style
    self.access = access
    self.ofText = ofText
    self.operations = operations
  }

  /// A family of tasks under one path: create, single query and list.
  static func tasks(
    _ name: String, at path: String, _ product: Product, editions: EditionRange = .all,
    style: Style = .legacy, _ create: @autoclosure @escaping @Sendable () -> FormDescription,
    making production: Production,
    ofText: @autoclosure @escaping @Sendable () -> [Rule] = [],
    listedBy list: @autoclosure @escaping @Sendable () -> FormDescription = TaskQueries.list
  ) -> Endpoint {
    Endpoint(
      name, product, editions: editions, style: style, access: .anyCredential, ofText: ofText,
      [
        Operation(
          verb: "create", method: "POST", path: path, action: .createTask, form: create(),
          production: production),
        Operation(verb: "get", method: "GET", path: path + "/{id}", action: .getTask),
        Operation(
          verb: "list", method: "GET", path: path, action: .listTasks, form: list()),
      ])
  }

  /// The forms of its calls.
  var forms: [FormDescription] { operations.compactMap { $0.describe?() } }

  /// Every rule that its calls may report.
  var rules: [Rule] { ofText() + forms.flatMap(\.allRules) }

  func calls(in edition: Edition, without: Set<String>) -> [Call] {
    operations.map { operation in
      Call(
        name: "\(name).\(operation.verb)", endpoint: name, method: operation.method,
        path: operation.path, formerPath: operation.formerPath, action: operation.action,
        access: access,
        form: operation.describe.map { describe in
          Call.FormSource(describe: describe, edition: edition, without: without)
        },
        style: style, product: product, production: operation.production, rate: operation.rate,
        scope: operation.scope)
    }
  }
}

extension Endpoint.Operation {
  /// A call with a form, which is described when it is first asked for: a server that is never
  /// asked for it has neither its fields nor its rules in memory.
  init(
    verb: String, method: String, path: String, formerPath: String? = nil, action: Call.Action,
    form: @autoclosure @escaping @Sendable () -> FormDescription, production: Production? = nil,
    rate: Call.Rate? = nil, scope: TaskScope? = nil
  ) {
    self.init(
      verb: verb, method: method, path: path, formerPath: formerPath, action: action,
      describe: form, production: production, rate: rate, scope: scope)
  }
}
