extension JSONPointer {
  /// The value at this path; nil where a step leads nowhere.
  ///
  /// Of equal names the last is taken; an array wants an index without leading zeros.
  package func value(in root: JSON) -> JSON? {
    var value = root
    for token in tokens {
      switch value {
      case .object(let object):
        guard let next = object[token] else { return nil }
        value = next
      case .array(let items):
        guard let index = JSONPointer.index(token), index < items.count else { return nil }
        value = items[index]
      default: return nil
      }
    }
    return value
  }

  /// Puts a value at this path and tells whether it could.
  ///
  /// An object's missing member is added at its end, `-` adds an item to an array, and the root is
  /// replaced as a whole. False, and nothing changed, where the parent is missing or no container,
  /// or where the index is not one of the array's.
  package func set(_ value: JSON, in root: inout JSON) -> Bool {
    JSONPointer.change(&root, at: tokens[...]) { parent, token in
      guard let token else {
        parent = value
        return true
      }
      switch parent {
      case .object(var object):
        object[token] = value
        parent = .object(object)
      case .array(var items):
        if token == "-" {
          items.append(value)
        } else if let index = JSONPointer.index(token), index < items.count {
          items[index] = value
        } else {
          return false
        }
        parent = .array(items)
      default: return false
      }
      return true
    }
  }

  /// Removes the value at this path and tells whether there was one; the root cannot be removed.
  ///
  /// Every member of the name goes; later items of an array move down.
  package func remove(from root: inout JSON) -> Bool {
    JSONPointer.change(&root, at: tokens[...]) { parent, token in
      guard let token else { return false }
      switch parent {
      case .object(var object):
        guard object[token] != nil else { return false }
        object[token] = nil
        parent = .object(object)
      case .array(var items):
        guard let index = JSONPointer.index(token), index < items.count else { return false }
        items.remove(at: index)
        parent = .array(items)
      default: return false
      }
      return true
    }
  }

  /// Walks to the parent of a path's end and lets `body` change it; the root has no last step.
  private static func change(
    _ value: inout JSON, at path: ArraySlice<String>, _ body: (inout JSON, String?) -> Bool
  ) -> Bool {
    guard let token = path.first, path.count > 1 else { return body(&value, path.first) }
    switch value {
    case .object(var object):
      guard var child = object[token] else { return false }
      guard change(&child, at: path.dropFirst(), body) else { return false }
      object[token] = child
      value = .object(object)
    case .array(var items):
      guard let index = JSONPointer.index(token), index < items.count else { return false }
      guard change(&items[index], at: path.dropFirst(), body) else { return false }
      value = .array(items)
    default: return false
    }
    return true
  }

  /// The index that a step spells, by the grammar of section 4; nil for any other text.
  private static func index(_ token: String) -> Int? {
    guard let index = Int(token), index >= 0, String(index) == token else { return nil }
    return index
  }
}
