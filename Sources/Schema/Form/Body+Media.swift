import StrictJSON

extension Body {
  /// The same body with what is known of every medium that the form's rules ask about.
  ///
  /// Each is looked at once, however many rules ask and however often this is called: an inline
  /// picture is decoded for it.
  package func lookingAtMedia(in surroundings: some Surroundings) -> Body {
    guard media.isEmpty else { return self }
    var body = self
    for slot in form.mediaSlots where present & form.slots[slot].bit != 0 {
      eachNode(of: slot) { node in
        let report =
          isInline(node)
          ? surroundings.media(inline: document.utf8(node))
          : surroundings.media(at: document.text(node))
        body.media.append((node, report))
      }
    }
    return body
  }

  /// What is known of the medium of a field, in a list that of the first item that has one.
  ///
  /// Nothing is known of a field that no rule asks about, and before the body looked at its media.
  package func medium(_ path: String) -> MediaReport? {
    guard let slot = form.slot(path) else { return nil }
    var found: MediaReport?
    eachNode(of: slot) { node in found = found ?? report(of: node) }
    return found
  }

  /// What is known of one medium in every item of its list; nil for items where nothing is.
  package func media(_ path: String) -> [MediaReport?] {
    guard let slot = form.slot(path), let list = form.slots[slot].list else { return [] }
    var reports: [MediaReport?] = []
    eachItem(of: list, in: Scope()) { scope in
      reports.append(node(of: slot, in: scope).flatMap { report(of: $0) })
    }
    return reports
  }

  /// What is known of the medium in a node; nil for one that was not looked at.
  func report(of node: Int) -> MediaReport? {
    media.first { $0.node == node }?.report
  }

  /// Whether the media of several fields agree in a trait.
  func areAlike(_ slots: [Int], _ trait: MediaTrait, _ scope: Scope) -> Bool? {
    var numbers: [Decimal?] = []
    for slot in slots {
      guard malformed & form.slots[slot].bit == 0,
        form.slots[slot].list.map({ malformed & form.slots[$0].bit == 0 }) ?? true
      else { return nil }
      eachNode(of: slot, in: scope) { node in
        guard !isEmpty(node) else { return }
        guard case .facts(let traits) = report(of: node) else { return numbers.append(nil) }
        numbers.append(traits[trait])
      }
    }
    let known = numbers.compactMap(\.self)
    guard known.allSatisfy({ $0 == known[0] }) else { return false }
    return numbers.contains(nil) ? nil : true
  }

  /// Whether a medium lies in the request itself.
  func isInline(_ node: Int) -> Bool {
    !TextForm.webURL.accepts(node, of: document)
  }

  private func eachNode(of slot: Int, in scope: Scope = Scope(), _ use: (Int) -> Void) {
    guard let list = form.slots[slot].list else {
      if let node = node(of: slot), document.kind(node) == .string { use(node) }
      return
    }
    eachItem(of: list, in: scope) { scope in
      if let node = node(of: slot, in: scope), document.kind(node) == .string { use(node) }
    }
  }
}

extension Test {
  /// The slots whose media the test asks about.
  var mediaSlots: Set<Int> {
    switch self {
    case .reachable(let slot), .mediumKind(let slot, _): [slot]
    case .alike(let slots, _): Set(slots)
    case .relation(let left, _, let right): left.mediaSlots.union(right.mediaSlots)
    case .anyItem(_, let inner), .everyItem(_, let inner), .not(let inner): inner.mediaSlots
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.mediaSlots) }
    default: []
    }
  }
}

extension Measure {
  fileprivate var mediaSlots: Set<Int> {
    switch self {
    case .medium(let slot, _): [slot]
    case .total(let parts): parts.reduce(into: []) { $0.formUnion($1.mediaSlots) }
    case .product(let left, let right): left.mediaSlots.union(right.mediaSlots)
    case .choice(let test, let first, let second):
      test.mediaSlots.union(first.mediaSlots).union(second.mediaSlots)
    case .holding(let tests): tests.reduce(into: []) { $0.formUnion($1.mediaSlots) }
    case .countWhere(_, let test): test.mediaSlots
    default: []
    }
  }
}

extension CompiledRule {
  /// The slots whose media the rule asks about.
  var mediaSlots: Set<Int> {
    switch task {
    case .requirement(_, let test), .eachItem(_, _, let test): test.mediaSlots
    case .medium(let slot, _, _, _): [slot]
    case .each(let places): places.reduce(into: []) { $0.formUnion($1.test.mediaSlots) }
    case .fields, .absence: []
    }
  }
}
