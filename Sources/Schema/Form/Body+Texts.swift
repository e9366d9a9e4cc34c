import StrictJSON

extension Body {
  /// The effective value of a field outside of lists: as given, or its standard value; nil if neither.
  ///
  /// Strings are decoded, numbers keep their spelling. A path that the form does not have gives nil.
  package func text(_ path: Path) -> String? {
    form.slot(path).flatMap { text(of: $0) }
  }

  /// Whether the effective value of a field outside of lists is this word.
  package func says(_ word: String, at path: Path) -> Bool {
    guard let slot = form.slot(path) else { return false }
    return says(word, node(of: slot), slot)
  }

  /// Whether a field is given, well formed and not empty, inside of lists in at least one item.
  package func isPresent(_ path: Path) -> Bool {
    form.slot(path).map { present & form.seats[$0].bit != 0 } ?? false
  }

  /// How many items a list has; 0 when it is absent or no list.
  package func count(_ path: Path) -> Int {
    form.slot(path).map { count(of: $0) } ?? 0
  }

  private func count(of slot: Int) -> Int {
    node(of: slot).map { document.count($0) } ?? 0
  }

  /// The effective texts of one field in every item of its list; nil for items without any.
  package func texts(_ path: Path) -> [String?] {
    guard let slot = form.slot(path), let list = form.slots[slot].list else { return [] }
    var texts: [String?] = []
    eachItem(of: list, in: Scope()) { scope in
      texts.append(text(of: slot, in: scope))
      return true
    }
    return texts
  }

  /// The effective value of a field outside of lists as a number; nil for what is no whole one.
  package func wholeNumber(_ path: Path) -> Int? {
    guard let slot = form.slot(path) else { return nil }
    return wholeNumber(node(of: slot), slot)
  }

  /// One field of every item of its list as a number; 0 for what is no whole one.
  package func wholeNumbers(_ path: Path) -> [Int] {
    guard let slot = form.slot(path), let list = form.slots[slot].list else { return [] }
    var numbers: [Int] = []
    numbers.reserveCapacity(form.slots[list].list == nil ? count(of: list) : 0)
    eachItem(of: list, in: Scope()) { scope in
      numbers.append(wholeNumber(node(of: slot, in: scope), slot) ?? 0)
      return true
    }
    return numbers
  }

  /// The effective text of a member of the first item of a list in which another says a word.
  package func text(_ member: Path, ofFirst word: String, at key: Path) -> String? {
    guard let slot = form.slot(member), let scope = firstItem(saying: word, at: key) else {
      return nil
    }
    return text(of: slot, in: scope)
  }

  /// What is known of the medium at a member of the first item in which another says a word.
  package func medium(_ member: Path, ofFirst word: String, at key: Path) -> MediaReport? {
    guard !media.isEmpty, let slot = form.slot(member),
      let scope = firstItem(saying: word, at: key)
    else { return nil }
    return node(of: slot, in: scope).flatMap { report(of: $0) }
  }

  /// The first item of a list in which a member has a word as its effective text.
  private func firstItem(saying word: String, at path: Path) -> Scope? {
    guard let slot = form.slot(path), let list = form.slots[slot].list else { return nil }
    var found: Scope?
    eachItem(of: list, in: Scope()) { scope in
      guard says(word, node(of: slot, in: scope), slot) else { return true }
      found = scope
      return false
    }
    return found
  }

  private func wholeNumber(_ node: Int?, _ slot: Int) -> Int? {
    guard let node, !isEmpty(node) else { return form.slots[slot].standardText.flatMap { Int($0) } }
    return document.wholeNumber(node) ?? Int(document.text(node))
  }

  private func says(_ word: String, _ node: Int?, _ slot: Int) -> Bool {
    guard let node, !isEmpty(node) else { return form.slots[slot].standardText == word }
    return document.matches(node, word.utf8.span)
  }

  func text(of slot: Int, in scope: Scope) -> String? {
    if let node = node(of: slot, in: scope), !isEmpty(node) { return document.text(node) }
    return form.slots[slot].standardText
  }
}
