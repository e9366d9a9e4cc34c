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
    var form: FormDescription?
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
  let ofText: [Rule]

  init(
    _ name: String, _ product: Product, editions: EditionRange = .all, style: Style = .legacy,
    access: Call.Access = .anyCredential, ofText: [Rule] = [], _ operations: Operation...
  ) {
    self.init(
      name, product, editions: editions, style: style, access: access, ofText: ofText, operations)
  }

  private init(
    _ name: String, _ product: Product, editions: EditionRange, style: Style,
    access: Call.Access, ofText: [Rule], _ operations: [Operation]
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
    style: Style = .legacy, _ create: FormDescription, making production: Production,
    ofText: [Rule] = [], listedBy list: FormDescription = TaskQueries.list
  ) -> Endpoint {
    Endpoint(
      name, product, editions: editions, style: style, access: .anyCredential, ofText: ofText,
      [
        Operation(
          verb: "create", method: "POST", path: path, action: .createTask, form: create,
          production: production),
        Operation(verb: "get", method: "GET", path: path + "/{id}", action: .getTask),
        Operation(
          verb: "list", method: "GET", path: path, action: .listTasks, form: list),
      ])
  }

  /// The forms of its calls.
  var forms: [FormDescription] { operations.compactMap(\.form) }

  /// Every rule that its calls may report.
  var rules: [Rule] { ofText + forms.flatMap(\.allRules) }

  func calls(in edition: Edition, without: Set<String>) throws(CatalogueFault) -> [Call] {
    var calls: [Call] = []
    for operation in operations {
      var form: Form?
      if let description = operation.form {
        form = try Form(description, in: edition, shared: CommonRules.ids, without: without)
      }
      calls.append(
        Call(
          name: "\(name).\(operation.verb)", endpoint: name, method: operation.method,
          path: operation.path,
          formerPath: operation.formerPath, action: operation.action, access: access, form: form,
          style: style, product: product, production: operation.production,
          rate: operation.rate, scope: operation.scope))
    }
    return calls
  }
}
