/// The members of an object in their order, equal names included.
package struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// A name with its value.
  package struct Member: Hashable, Sendable {
    /// The decoded name.
    package var name: String
    /// The value.
    package var value: JSON

    /// A member of that name.
    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }

    /// Whether the names have the same bytes and the values are equal.
    package static func == (left: Member, right: Member) -> Bool {
      left.name.isSameUTF8(as: right.name) && left.value == right.value
    }
  }

  /// All members in their order.
  package var members: [Member]

  /// An object of these members, none unless given.
  package init(_ members: [Member] = []) { self.members = members }

  /// An object of these members in their order, equal names included.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    members = elements.map { Member(name: $0.0, value: $0.1) }
  }

  /// The names in their order, as often as they occur.
  package var names: [String] { members.map(\.name) }

  /// The value of the last member of a name.
  ///
  /// Setting one replaces that value in its place, or adds a member at the end; setting nil removes
  /// every member of the name.
  package subscript(_ name: String) -> JSON? {
    get { index(of: name).map { members[$0].value } }
    set {
      guard let newValue else {
        members.removeAll { $0.name.isSameUTF8(as: name) }
        return
      }
      guard let index = index(of: name) else {
        append(name, newValue)
        return
      }
      members[index].value = newValue
    }
  }

  /// Adds a member at the end, whether or not its name is taken.
  package mutating func append(_ name: String, _ value: JSON) {
    members.append(Member(name: name, value: value))
  }

  /// Where the last member of a name stands.
  func index(of name: String) -> Int? {
    members.lastIndex { $0.name.isSameUTF8(as: name) }
  }

  /// The members sorted by the UTF-16 code units of their names (RFC 8785, section 3.2.3).
  ///
  /// Members of equal name stay in their order.
  func sortedMembers() -> [Member] {
    let order = members.indices.sorted { left, right in
      let (leftName, rightName) = (members[left].name, members[right].name)
      if leftName.utf16.lexicographicallyPrecedes(rightName.utf16) { return true }
      return leftName.isSameUTF8(as: rightName) && left < right
    }
    return order.map { members[$0] }
  }

  /// The members sorted by name, of equal names only the last.
  func effectiveMembers() -> [Member] {
    sortedMembers().reduce(into: []) { kept, member in
      if let last = kept.last, last.name.isSameUTF8(as: member.name) { kept.removeLast() }
      kept.append(member)
    }
  }
}
