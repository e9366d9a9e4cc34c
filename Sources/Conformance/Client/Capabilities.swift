import StrictJSON

/// What a client under test can do: a scenario that needs more is skipped, never failed.
///
/// A kind that is not mentioned is no limit. Endpoints and models are patterns, as names are.
package struct Capabilities: Hashable, Sendable {
  /// What a job asks of a client.
  struct Needs: Hashable, Sendable {
    let action: Goal.Action
    let endpoints: [String]
    let models: [String]
    let features: [String]
  }

  /// The jobs it takes.
  package private(set) var actions: [Goal.Action]?
  /// The endpoints it knows.
  package private(set) var endpoints: [NamePattern]?
  /// The models it offers.
  package private(set) var models: [NamePattern]?
  /// What else scenarios say that they need.
  package private(set) var features: [String]?

  /// Those of a client that can do everything.
  static let unlimited = Capabilities()

  private init() {}

  private static let kinds = ["actions", "endpoints", "models", "features"]

  /// Reads the members of a message or a file.
  init(_ reader: MessageReader, _ catalogue: Catalogue?) throws(MessageFault) {
    actions = try Capabilities.actions(in: reader)
    endpoints = try reader.strings("endpoints")?.map(NamePattern.init)
    models = try reader.strings("models")?.map(NamePattern.init)
    features = try reader.strings("features")
    guard let catalogue else { return }
    let known = catalogue.endpoints
    for (index, pattern) in (endpoints ?? []).enumerated()
    where !known.contains(where: pattern.matches) {
      throw MessageFault(
        reader.pointer.appending("endpoints").appending(index),
        "is '\(pattern)', which is no endpoint of any edition")
    }
  }

  /// Reads a file that was written by hand, in which nothing may stand that nobody understands.
  package init(reading source: SourceText, _ catalogue: Catalogue) throws(ScenarioFault) {
    let file = try SourceFile(parsing: source)
    let kinds = ["format"] + Capabilities.kinds
    let head = try ObjectReader(0, in: file, "a capability file", keys: kinds)
    let format = try head.requiredString("format")
    guard format == Capabilities.format else {
      throw file.fault(
        try head.required("format"), "the format is '\(format)'",
        "this program reads '\(Capabilities.format)'")
    }
    do throws(MessageFault) {
      try self.init(MessageReader(file.document.tree()), catalogue)
    } catch {
      throw file.fault(
        file.node(at: error.pointer), "\(error)",
        "`kling-mock spec endpoints` and scenarios/README.md list what there is")
    }
  }

  /// The first line of every file.
  package static let format = "kling-mock capabilities 1"

  /// Why a client that can do this much cannot be given a job; nil if it can.
  func obstacle(to needs: Needs) -> String? {
    if let actions, !actions.contains(needs.action) {
      return "the client does not '\(needs.action.rawValue)'"
    }
    if let endpoint = Capabilities.lack(of: needs.endpoints, in: endpoints) {
      return "the client does not know the endpoint '\(endpoint)'"
    }
    if let model = Capabilities.lack(of: needs.models, in: models) {
      return "the client does not offer the model '\(model)'"
    }
    if let features, let feature = needs.features.first(where: { !features.contains($0) }) {
      return "the client does not do '\(feature)'"
    }
    return nil
  }

  private static func lack(of names: [String], in patterns: [NamePattern]?) -> String? {
    guard let patterns else { return nil }
    return names.first { name in !patterns.contains { $0.matches(name) } }
  }

  /// Whether the client can do what a word names: an action, an endpoint or a feature.
  func has(_ word: String, _ catalogue: Catalogue) -> Bool {
    if let action = Goal.Action(rawValue: word) { return actions?.contains(action) ?? true }
    guard catalogue.endpoints.contains(word) else { return features?.contains(word) ?? true }
    return Capabilities.lack(of: [word], in: endpoints) == nil
  }

  private static func actions(in reader: MessageReader) throws(MessageFault) -> [Goal.Action]? {
    guard let words = try reader.strings("actions") else { return nil }
    var actions: [Goal.Action] = []
    for (index, word) in words.enumerated() {
      guard let action = Goal.Action(rawValue: word) else {
        let all = Goal.Action.allCases.map(\.rawValue).joined(separator: ", ")
        throw MessageFault(
          reader.pointer.appending("actions").appending(index),
          "is '\(MiddleCut.text(word, longest: 60))', and must be one of \(all)")
      }
      actions.append(action)
    }
    return actions
  }
}

extension Scenario {
  /// What the goal asks of a client; nil without a goal.
  ///
  /// A word of `needs` is an endpoint if there is one of that name, else a feature.
  func needs(_ catalogue: Catalogue) -> Capabilities.Needs? {
    guard let goal else { return nil }
    let endpoints = catalogue.endpoints
    var features = needs.filter { !endpoints.contains($0) }
    let others = needs.filter { endpoints.contains($0) && $0 != goal.endpoint }
    if goal.action == .receive, !features.contains(Scenario.callbacks) {
      features.append(Scenario.callbacks)
    }
    let input = goal.input?.value
    let models = ["model_name", "model"].compactMap { input?[$0]?.string }
    return Capabilities.Needs(
      action: goal.action, endpoints: [goal.endpoint] + others, models: models,
      features: features)
  }

  /// The feature that every goal to `receive` needs.
  private static let callbacks = "callbacks"
}
