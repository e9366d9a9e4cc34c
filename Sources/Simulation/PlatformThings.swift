import KlingSpec
import Schema
import Timekeeping

/// The things that belong to the platform, found by kind and id.
struct PlatformThings: Sendable {
  private let things: [ThingName: Thing]
  private let pieces: [ThingName: LibraryPiece]
  private let namesOfFiles: [UInt64: ThingName]

  /// What the documentation prints as the platform's own.
  init() {
    var things: [ThingName: Thing] = [:]
    for thing in Library.builtIn { things[ThingName(thing.kind, thing.id)] = thing }
    var pieces: [ThingName: LibraryPiece] = [:]
    var names: [UInt64: ThingName] = [:]
    for piece in Library.pieces {
      let name = ThingName(piece.thing.kind, piece.thing.id)
      pieces[name] = piece
      names[name.number] = name
    }
    self.things = things
    self.pieces = pieces
    namesOfFiles = names
  }

  func thing(kind: String, id: String) -> Thing? {
    things[ThingName(kind, id)]
  }

  func piece(_ kind: OwnedKind, id: String) -> LibraryPiece? {
    pieces[ThingName(kind.rawValue, id)]
  }

  /// The element or voice whose files have ids of this number.
  func piece(ofFiles number: UInt64) -> LibraryPiece? {
    namesOfFiles[number].flatMap { pieces[$0] }
  }
}

/// What a thing is called: its kind and its id.
struct ThingName: Hashable, Sendable {
  let kind: String
  let id: String

  init(_ kind: String, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// A number of its own, for the ids of its files.
  var number: UInt64 { Mixer.seed(Mixer.seed(text: kind), Mixer.seed(text: id)) }
}
