package import StrictJSON

/// A body as its form reads it: where each field stands, what is there, what is malformed.
///
/// The text is not copied and no tree is made: a field is a number, its value a node of the parsed
/// text, and whether it is there one bit.
package struct Body: Sendable {
  /// The parsed text.
  package let document: JSONDocument
  /// The form that read it.
  package let form: Form
  /// Where each field stands.
  ///
  /// Those outside of lists stand by their numbers, then row by row those of the items of each list:
  /// so no rule looks for a member by its name.
  var places: [Place]
  /// The fields that are given and not empty, inside of lists by at least one item.
  var present: UInt64 = 0
  /// The fields of which at least one value has a type that cannot be read.
  var malformed: UInt64 = 0
  /// What is known of the media that rules ask about; none of those of which nothing is.
  var media: [(node: Int, report: MediaReport)] = []
  /// Whether it looked at its media.
  var hasLooked = false
  /// The fields of which more is known of some medium than that it lies elsewhere.
  var told: UInt64 = 0
  /// Values of a wrong type, tolerated spellings, unknown and repeated names, as they were met.
  var oddities: [Oddity] = []

  /// Where a field stands, and what it says.
  struct Place: Sendable {
    /// The node; -1 where the field is absent.
    var node: Int32 = -1
    /// Where the rows of its items begin, if it is a list that has some.
    var rows: Int32 = 0
    /// The bit of its effective text among the words of its slot; 0 for a text that is none.
    var word: UInt64
    /// Whether the value is there, not empty, and of a type that can be read.
    var standing = Standing.absent
  }

  /// What is to be said of a value by itself.
  enum Standing: Sendable {
    /// Absent or empty.
    case absent
    case malformed
    case given
  }

  /// Something about the text itself that a rule refuses or notes.
  struct Oddity: Sendable {
    enum Kind: Sendable {
      case wrongType
      case spelling
      case unknownField
      case duplicateName
    }

    let kind: Kind
    let slot: Int?
    /// Whether the fault is an item of the field, a list, and not the field itself.
    var isItem = false
    let pointer: String
    let node: Int
  }

  init(_ document: JSONDocument, _ form: Form) {
    self.document = document
    self.form = form
    // With room for the items of a few lists.
    places = []
    places.reserveCapacity(form.nowhere.count + 24)
    places += form.nowhere
  }

  func text(of slot: Int) -> String? {
    if let node = node(of: slot), !isEmpty(node) { return document.text(node) }
    return form.slots[slot].standardText
  }

  func node(of slot: Int) -> Int? {
    node(at: slot)
  }

  /// The node at one of the places.
  func node(at place: Int) -> Int? {
    places[place].node >= 0 ? Int(places[place].node) : nil
  }

  /// `""`, `[]` and `null` mean that nothing was given.
  func isEmpty(_ node: Int) -> Bool {
    switch document.kind(node) {
    case .null: true
    case .string: document.isEmptyString(node)
    case .array: document.count(node) == 0
    case .boolean, .number, .object: false
    }
  }
}
