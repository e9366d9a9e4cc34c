/// The names of an object's members as they stand in JSON, made once for objects that are written
/// often.
///
/// They lie in one text, so that writing an object counts references to it once and not per member.
package struct JSONNames: Sendable {
  /// Each name as `JSONName` has it.
  fileprivate let text: [UInt8]
  fileprivate let ends: [Int32]

  /// The names in the order in which they are numbered, from 0.
  package init(_ names: [String]) {
    var text: [UInt8] = []
    var ends: [Int32] = []
    for name in names {
      text += JSONName(name).bytes
      ends.append(Int32(text.count))
    }
    self.text = text
    self.ends = ends
  }
}

extension JSONWriter {
  /// Writes the name of that number; its value has to follow.
  package mutating func name(_ number: Int, of names: JSONNames) {
    let start = number == 0 ? 0 : Int(names.ends[number - 1])
    name(names.text.span.extracting(start..<Int(names.ends[number])))
  }
}
