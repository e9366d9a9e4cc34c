import HTTPWire
import KlingSpec
import Schema
import Simulation
import Timekeeping

/// The paths of one edition, each with the calls that its methods make.
final class Router: Sendable {
  private struct Path: Sendable {
    let literal: [UInt8]
    /// Whether an id follows as one more segment.
    let takesID: Bool
    var calls: [Call]
  }

  /// The edition whose paths these are.
  let edition: Edition
  private let paths: [Path]
  /// A hash table with open addressing: places in `paths`, -1 where it is empty.
  private let table: [Int]
  /// The folders of the paths that take API keys only.
  private let keyOnly: [[UInt8]]

  /// The routes of a specification; `{id}` may stand as the last segment of a path.
  init(_ specification: Specification) {
    edition = specification.edition
    var paths: [Path] = []
    for (call, path) in specification.calls.flatMap({ call in call.paths.map { (call, $0) } }) {
      let takesID = path.hasSuffix("/{id}")
      let literal = Array((takesID ? String(path.dropLast(5)) : path).utf8)
      precondition(!literal.contains(UInt8(ascii: "{")), "\(call.name): only '/{id}' may be open")
      if let known = paths.firstIndex(where: { $0.literal == literal && $0.takesID == takesID }) {
        paths[known].calls.append(call)
      } else {
        paths.append(Path(literal: literal, takesID: takesID, calls: [call]))
      }
    }
    var size = 16
    while size < paths.count * 2 { size *= 2 }
    var table = Array(repeating: -1, count: size)
    for (place, path) in paths.enumerated() {
      var slot = Router.hash(path.literal.span, path.takesID) & (size - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = place
    }
    self.paths = paths
    self.table = table
    let ownPaths = specification.calls.filter { $0.access == .apiKey }.map(\.path)
    keyOnly = Set(ownPaths.map { Array(Router.folder(of: $0)) }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  /// The call that a method and a path make.
  ///
  /// One slash at the end is tolerated (`transport.trailing_slash`), HEAD asks what GET would.
  func route(_ method: String, _ path: String) throws(Refusal) -> Route {
    let bytes = path.utf8.span
    let slash = UInt8(ascii: "/")
    let end = bytes.count > 1 && bytes[bytes.count - 1] == slash ? bytes.count - 1 : bytes.count
    if let place = place(of: bytes.extracting(first: end), takesID: false) {
      return Route(call: try call(method, at: place), id: .text(""))
    }
    var last = end - 1
    while last >= 0, bytes[last] != slash { last -= 1 }
    guard last >= 0, last + 1 < end,
      let place = place(of: bytes.extracting(first: last), takesID: true)
    else { throw Refusals.unknownPath(path) }
    if let id = Snowflake(digits: bytes.extracting((last + 1)..<end)) {
      return Route(call: try call(method, at: place), id: .id(id))
    }
    var id: [UInt8] = []
    id.reserveCapacity(end - last - 1)
    for index in (last + 1)..<end { id.append(bytes[index]) }
    return Route(call: try call(method, at: place), id: TaskName(PercentEncoding.text(id)))
  }

  /// Whether a path, known or not, lies where only API keys are taken (`auth.jwt.unified_refused`).
  func takesKeysOnly(_ path: String) -> Bool {
    guard !keyOnly.isEmpty else { return false }
    return keyOnly.contains { folder in
      path.utf8.starts(with: folder)
        && (path.utf8.count == folder.count
          || path.utf8.dropFirst(folder.count).first == UInt8(ascii: "/"))
    }
  }

  /// A path without its last segment; the path itself where it has one only.
  private static func folder(of path: String) -> Substring.UTF8View {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return end == path.startIndex ? path[...].utf8 : path[..<end].utf8
  }

  private func call(_ method: String, at place: Int) throws(Refusal) -> Call {
    let wanted = method == "HEAD" ? "GET" : method
    guard let index = paths[place].calls.firstIndex(where: { $0.method == wanted }) else {
      throw Refusals.wrongMethod
    }
    return paths[place].calls[index]
  }

  private func place(of literal: Span<UInt8>, takesID: Bool) -> Int? {
    var slot = Router.hash(literal, takesID) & (table.count - 1)
    while table[slot] >= 0 {
      let path = paths[table[slot]]
      if path.takesID == takesID, Router.isEqual(path.literal.span, literal) {
        return table[slot]
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Eight bytes at a time, the last ones on the left: the table must be the same in every run.
  private static func hash(_ literal: Span<UInt8>, _ takesID: Bool) -> Int {
    var hash: UInt64 = takesID ? 0x811C_9DC4 : 0x811C_9DC5
    var word: UInt64 = 0
    for index in literal.indices {
      word = word << 8 | UInt64(literal[index])
      if index & 7 == 7 { hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15 }
    }
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private static func isEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
