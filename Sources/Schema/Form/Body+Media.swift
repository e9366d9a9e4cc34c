import StrictJSON

extension Body {
  /// Finds out what is known of every medium that the form's rules ask about.
  ///
  /// Each is looked at once, however many rules ask and however often this is called: an inline
  /// picture is decoded for it.
  package mutating func lookAtMedia(in surroundings: some Surroundings) {
    guard hasMediaToSee else { return }
    hasLooked = true
    var known: [(node: Int, report: MediaReport)] = []
    for slot in form.slots where form.mediaSlots & present & slot.bit != 0 {
      let before = known.count
      eachNode(of: slot.index) { node in
        let report =
          isInline(node)
          ? surroundings.media(inline: document.utf8(node))
          : surroundings.media(at: document.text(node))
        if report != .foreign { known.append((node, report)) }
      }
      if known.count > before { told |= slot.bit }
    }
    media = known
  }

  /// The same body after it has looked at its media.
  package func lookingAtMedia(in surroundings: some Surroundings) -> Body {
    var body = self
    body.lookAtMedia(in: surroundings)
    return body
  }

  /// Whether there are media that rules ask about and that were not looked at.
  var hasMediaToSee: Bool { form.mediaSlots & present != 0 && !hasLooked }

  /// What is known of the medium of a field, in a list that of the first item that has one.
  ///
  /// Nothing is known of a field that no rule asks about, and before the body looked at its media.
  package func medium(_ path: Path) -> MediaReport? {
    guard !media.isEmpty, let slot = form.slot(path) else { return nil }
    var found: MediaReport?
    eachNode(of: slot) { node in found = found ?? report(of: node) }
    return found
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
      return true
    }
  }
}
