package import StrictJSON

/// One place at which two JSON values differ.
package struct JSONDifference: Hashable, Sendable, CustomStringConvertible {
  /// How they differ there.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Expected and not there.
    case missing
    /// There and not expected.
    case extra
    /// Another value of the same type.
    case changed
    /// A value of another type; absent and null are two things, `5` and `"5"` too.
    case type
    /// The same items in another order.
    case order
  }

  /// The place (RFC 6901).
  package let pointer: JSONPointer
  /// How they differ.
  package let kind: Kind
  /// What was expected; nil for something extra.
  package let expected: JSON?
  /// What is there; nil for something missing.
  package let actual: JSON?

  /// `changed /data/task_status: expected "succeed", found "failed"`.
  package var description: String {
    let place = pointer.tokens.isEmpty ? "(the whole)" : pointer.description
    switch kind {
    case .missing: return "missing \(place): expected \(JSONDifference.short(expected))"
    case .extra: return "extra \(place): found \(JSONDifference.short(actual))"
    case .changed, .type:
      return "\(kind.rawValue) \(place): expected \(JSONDifference.short(expected)), found "
        + JSONDifference.short(actual)
    case .order: return "order \(place): the same items in another order"
    }
  }

  /// The differences, in the order of the expected value; extra members last.
  ///
  /// The order of members does not count, that of items does; numbers are compared as spelled.
  package static func between(
    _ expected: JSON, _ actual: JSON, at pointer: JSONPointer = .root
  ) -> [JSONDifference] {
    switch (expected, actual) {
    case (.object(let left), .object(let right)):
      var found: [JSONDifference] = []
      for member in left.members {
        let place = pointer.appending(member.name)
        if let other = right[member.name] {
          found += between(member.value, other, at: place)
        } else {
          found.append(
            JSONDifference(pointer: place, kind: .missing, expected: member.value, actual: nil))
        }
      }
      for member in right.members where left[member.name] == nil {
        found.append(
          JSONDifference(
            pointer: pointer.appending(member.name), kind: .extra, expected: nil,
            actual: member.value))
      }
      return found
    case (.array(let left), .array(let right)):
      if left != right, left.count == right.count, hasSameItems(left, right) {
        return [JSONDifference(pointer: pointer, kind: .order, expected: expected, actual: actual)]
      }
      var found: [JSONDifference] = []
      for index in 0..<max(left.count, right.count) {
        let place = pointer.appending(index)
        if index >= right.count {
          found.append(
            JSONDifference(pointer: place, kind: .missing, expected: left[index], actual: nil))
        } else if index >= left.count {
          found.append(
            JSONDifference(pointer: place, kind: .extra, expected: nil, actual: right[index]))
        } else {
          found += between(left[index], right[index], at: place)
        }
      }
      return found
    default:
      guard expected != actual else { return [] }
      let kind: Kind = expected.kind == actual.kind ? .changed : .type
      return [JSONDifference(pointer: pointer, kind: kind, expected: expected, actual: actual)]
    }
  }

  private static func hasSameItems(_ left: [JSON], _ right: [JSON]) -> Bool {
    var rest = right
    for item in left {
      guard let index = rest.firstIndex(of: item) else { return false }
      rest.remove(at: index)
    }
    return true
  }

  private static func short(_ value: JSON?) -> String {
    guard let value else { return "nothing" }
    return MiddleCut.text(value.text(.compact), longest: 120)
  }
}
