package import Schema
import Synchronization

/// One documented call: where it is and what it is for.
///
/// A class, so that routes and orders hand on a reference and copy none of its parts.
package final class Call: Sendable {
  /// What a call does; the service has one piece of code for each.
  package enum Action: Hashable, Sendable {
    /// Makes a task.
    case createTask
    /// Shows one task, by the system's or the owner's id.
    case getTask
    /// Shows a page of tasks of its endpoint.
    case listTasks
    /// Makes something and shows it in the same answer.
    case makeAtOnce
    /// Shows the tasks of some ids, whatever endpoint made them.
    case findTasks
    /// Shows tasks from a cursor on, whatever endpoint made them.
    case scanTasks
    /// Shows the packs of the account.
    case showPacks
    /// Shows what was taken from the packs or from the balance of the account.
    case showDeductions(DeductionSource)
    /// Deletes what a field names: a thing of one of these kinds.
    case delete([OwnedKind], by: Path)
    /// Shows a page of what the platform owns.
    case listPresets(OwnedKind)
    /// Refuses the model that its path names.
    case refuseModel
    /// Refuses whatever it is sent: the call was taken away.
    case refuseRetired
    /// Changes or shows what is marked in a session.
    case select(Selecting)

    /// Whether it has a body with rules of its own.
    package var judgesBody: Bool {
      switch self {
      case .createTask, .makeAtOnce, .select: true
      default: false
      }
    }
  }

  /// What a call does to the marks of a session.
  package enum Selecting: Hashable, Sendable {
    /// Adds points to a frame.
    case add
    /// Takes points of a frame away.
    case delete
    /// Takes all points away.
    case clear
    /// Shows what the points have led to.
    case preview
  }

  /// What deductions are taken from.
  package enum DeductionSource: Hashable, Sendable {
    /// The resource packs.
    case packs
    /// The money of the account.
    case balance
  }

  /// Which credentials a call takes.
  package enum Access: Hashable, Sendable {
    /// A signed token or an API key.
    case anyCredential
    /// An API key only (`auth.jwt.unified_refused`).
    case apiKey
  }

  /// So many calls in a span of time (`ratelimit.account_costs`).
  package struct Rate: Hashable, Sendable {
    /// How many calls there may be in the span; 0 for none at all.
    package let limit: Int
    /// The span in milliseconds of the tenant's clock.
    package let span: Int

    /// A limit of calls in a span.
    package init(limit: Int, span: Int) {
      self.limit = limit
      self.span = span
    }
  }

  /// What a form is compiled from.
  struct FormSource: Sendable {
    let describe: @Sendable () -> FormDescription
    let edition: Edition
    let without: Set<String>

    func compile() throws(CatalogueFault) -> Form {
      try Form(describe(), in: edition, shared: CommonRules.ids, without: without)
    }
  }

  /// Endpoint and verb, `text2video.create`.
  package let name: String
  /// The endpoint, `text2video`.
  package let endpoint: String
  /// The HTTP method.
  package let method: String
  /// The path, with `{id}` where an id stands.
  package let path: String
  /// A path that the documents used to print and that still leads here; nil for none.
  package let formerPath: String?
  /// What it does.
  package let action: Action
  /// Which credentials it takes.
  package let access: Access
  /// How it writes records.
  package let style: Style
  /// What pack its tasks are charged to.
  package let product: Product
  /// How its body decides what is made; nil unless it makes something.
  package let production: Production?
  /// How often it may be called; nil for no limit of its own.
  package let rate: Rate?
  /// Whose tasks it shows; nil unless it shows those of several endpoints.
  package let scope: TaskScope?

  private let source: FormSource?
  private let compiled = Mutex<Form?>(nil)

  /// How its body or query string is read and judged; nil when it has none.
  ///
  /// It is compiled when it is first asked for; worlds on several threads may ask at the same time.
  package var form: Form? {
    do {
      return try compiledForm()
    } catch {
      preconditionFailure("the program's own catalogue is wrong: \(error)")
    }
  }

  /// Compiles the form, if it has one, so that a mistake of the catalogue is found.
  func compileForm() throws(CatalogueFault) { _ = try compiledForm() }

  private func compiledForm() throws(CatalogueFault) -> Form? {
    try compiled.withLock { (form: inout Form?) throws(CatalogueFault) -> Form? in
      if form == nil, let source { form = try source.compile() }
      return form
    }
  }

  /// Every path that leads here, the documented one first.
  package var paths: [String] { [path] + (formerPath.map { [$0] } ?? []) }

  /// The path with an id in its place.
  package func path(of id: String) -> String {
    path.hasSuffix(Call.openEnd) ? "\(path.dropLast(Call.openEnd.count))/\(id)" : path
  }

  /// How the path ends of a call that has an id there.
  package static let openEnd = "/{id}"

  init(
    name: String, endpoint: String, method: String, path: String, formerPath: String?,
    action: Action, access: Access, form source: FormSource?, style: Style,
    product: Product, production: Production?, rate: Rate?, scope: TaskScope?
  ) {
    self.name = name
    self.endpoint = endpoint
    self.method = method
    self.path = path
    self.formerPath = formerPath
    self.action = action
    self.access = access
    self.source = source
    self.style = style
    self.product = product
    self.production = production
    self.rate = rate
    self.scope = scope
  }
}
