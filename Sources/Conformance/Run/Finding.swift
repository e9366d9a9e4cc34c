package import Schema

/// Something that is not as it must be, with all that a person needs to see it.
package struct Finding: Hashable, Sendable {
  /// Whose fault it is.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case server, client
  }

  /// How much it weighs.
  package var level: Level
  /// Whose fault it is.
  package var side: Side
  /// The edition in which it was found.
  package var edition: Edition
  /// Where: `row duration/too-long`, `step 2`, `law media.no_credential`.
  package var place: String
  /// The line of the scenario's file that speaks of the place; nil where none is known.
  package var line: Int?
  /// What is wrong, in one sentence without a full stop.
  package var message: String
  /// The id of the law that is broken; nil for what is no law.
  package var law: String?
  /// The unified diff between the golden and what came; empty where there is none.
  package var diff = ""
  /// The places at which they differ.
  package var differences: [JSONDifference] = []
  /// What went over the wire.
  package var wire = ""
  /// A command line that sends the request again.
  package var curl = ""

  /// A finding without diff and wire.
  package init(level: Level, side: Side, edition: Edition, place: String, message: String) {
    self.level = level
    self.side = side
    self.edition = edition
    self.place = place
    self.message = message
  }
}
