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
    /// Whether the calls have another path by now, under which they are told of.
    let isFormer: Bool
    var calls: [Call]
  }

  private static let slash = UInt8(ascii: "/")

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
      precondition(
        literal.split(separator: Router.slash).last.map { Snowflake(digits: $0.span) == nil }
          ?? false,
        "\(call.name): its path ends with a number, which would be taken for an id")
      if let known = paths.firstIndex(where: { $0.literal == literal && $0.takesID == takesID }) {
        paths[known].calls.append(call)
      } else {
        paths.append(
          Path(literal: literal, takesID: takesID, isFormer: path != call.path, calls: [call]))
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
    let isClosed = bytes.count > 1 && bytes[bytes.count - 1] == Router.slash
    let whole = bytes.extracting(droppingLast: isClosed ? 1 : 0)
    var last = whole.count - 1
    while last >= 0, whole[last] != Router.slash { last &-= 1 }
    guard last >= 0 else { throw Refusals.unknownPath(path) }
    let end = whole.extracting(droppingFirst: last + 1)
    // No path ends with a number of its own: one that does has an id there.
    if let id = Snowflake(digits: end) {
      guard let place = place(of: whole.extracting(first: last), takesID: true) else {
        throw Refusals.unknownPath(path)
      }
      let call = try call(method, at: place)
      return Route(call: call, id: .id(id), isPlain: !isClosed && isPlain(method, call, at: place))
    }
    if let place = place(of: whole, takesID: false) {
      let call = try call(method, at: place)
      return Route(
        call: call, id: .text(""), isPlain: !isClosed && isPlain(method, call, at: place))
    }
    guard !end.isEmpty, let place = place(of: whole.extracting(first: last), takesID: true)
    else { throw Refusals.unknownPath(path) }
    let id = PercentEncoding.text(end.indices.map { end[$0] })
    return Route(call: try call(method, at: place), id: TaskName(id), isPlain: false)
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

  /// Whether a method and a path are spelled as the call is told of.
  private func isPlain(_ method: String, _ call: Call, at place: Int) -> Bool {
    method == call.method && !paths[place].isFormer
  }

  private func place(of literal: Span<UInt8>, takesID: Bool) -> Int? {
    var slot = Router.hash(literal, takesID) & (table.count - 1)
    while table[slot] >= 0 {
      let place = table[slot]
      let known = paths[place].literal
      if paths[place].takesID == takesID, Router.isEqual(known.span, literal) { return place }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Eight bytes at a time: the table must be the same in every run.
  private static func hash(_ literal: Span<UInt8>, _ takesID: Bool) -> Int {
    var hash: UInt64 = takesID ? 0x811C_9DC4 : 0x811C_9DC5
    var rest = literal
    while rest.count >= 8 {
      let word =
        UInt64(rest[0]) | UInt64(rest[1]) << 8 | UInt64(rest[2]) << 16 | UInt64(rest[3]) << 24
        | UInt64(rest[4]) << 32 | UInt64(rest[5]) << 40 | UInt64(rest[6]) << 48
        | UInt64(rest[7]) << 56
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      rest = rest.extracting(droppingFirst: 8)
    }
    var word: UInt64 = 0
    for index in rest.indices { word = word << 8 | UInt64(rest[index]) }
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
