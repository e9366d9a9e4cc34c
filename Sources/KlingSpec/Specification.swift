package import Schema

/// The documented API of one edition: every call.
package struct Specification: Sendable {
  /// The edition.
  package let edition: Edition
  /// Every call, families together.
  package let calls: [Call]

  /// An edition without the rules with the ids in `without`; each form is compiled when it is first
  /// asked for.
  package init(onDemand edition: Edition, without: Set<String> = []) {
    self.edition = edition
    calls = Endpoint.all.filter { $0.editions.contains(edition) }.flatMap {
      $0.calls(in: edition, without: without)
    }
  }

  /// Compiles an edition, leaving out the rules with the ids in `without`.
  ///
  /// - Throws: A mistake of the catalogue; no request can cause one.
  package init(_ edition: Edition, without: Set<String> = []) throws(CatalogueFault) {
    self.init(onDemand: edition, without: without)
    for call in calls { try call.compileForm() }
  }

  /// The call of a name such as `text2video.create`; nil for a name that is none.
  package func call(named name: String) -> Call? {
    calls.first { $0.name == name }
  }

  /// Whether a name is that of an endpoint of this edition or of a model.
  package func isEndpointOrModel(_ name: String) -> Bool {
    VideoModels.named(name) != nil || ImageModels.named(name) != nil
      || calls.contains { $0.endpoint == name }
  }

  /// Every rule of all editions, each once, in the order of the catalogue.
  package static let rules: [Rule] = {
    var seen: Set<String> = []
    var all = RequestRules.all + AccountRules.all
    for answers in [
      AnswerRules.all, AnswerRules.ofAccount, AnswerRules.unified, AnswerRules.callbacks,
      AnswerRules.ofImages, AnswerRules.ofElements, AnswerRules.ofSolutions,
    ] { all += answers }
    all += OutsideRules.all + OutsideRules.ofImages + CommonRules.ofText
    for endpoint in Endpoint.all { all += endpoint.rules }
    return all.filter { seen.insert($0.id).inserted }
  }()

  /// The rule of an id or of one of its other ids; nil for an id that is none.
  package static func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id } ?? rules.first { $0.aliases.contains(id) }
  }

  /// The endpoints whose forms list a rule, but for those on lists, which all tasks have.
  package static func endpoints(of rule: String) -> [String] {
    endpointsOfRules[rule] ?? []
  }

  /// The endpoints of every rule that some form lists, by its id.
  package static let endpointsOfRules: [String: [String]] = {
    let shared = Set(TaskQueries.list.allRules.map(\.id))
    var endpoints: [String: [String]] = [:]
    for endpoint in Endpoint.all {
      // Rules on requests hold on every path, wherever they are listed.
      for id in Set(endpoint.rules.filter(\.isOnBodies).map(\.id)).subtracting(shared) {
        endpoints[id, default: []].append(endpoint.name)
      }
    }
    return endpoints
  }()
}

extension Rule {
  /// Whether it speaks of what a form reads.
  fileprivate var isOnBodies: Bool {
    switch subject {
    case .body, .text: true
    case .request, .answer, .outside: false
    }
  }
}
