import KlingSpec
import Schema

/// The things that belong to the platform, found by kind and id.
struct PlatformThings: Sendable {
  private struct Name: Hashable {
    let kind: String
    let id: String
  }

  private let things: [Name: Thing]

  /// What the documentation prints as the platform's own.
  init() {
    var things: [Name: Thing] = [:]
    for thing in Library.builtIn { things[Name(kind: thing.kind, id: thing.id)] = thing }
    self.things = things
  }

  func thing(kind: String, id: String) -> Thing? {
    things[Name(kind: kind, id: id)]
  }
}
