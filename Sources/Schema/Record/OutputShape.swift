import StrictJSON

/// How a style writes results of one kind: in which list, and with which members.
///
/// A class, so that styles share it and hand on a reference.
package final class OutputShape: Sendable {
  /// A part of a result.
  ///
  /// None holds a reference, so that going through many counts none.
  package enum Part: BitwiseCopyable, Sendable {
    /// Always this word.
    case word(StaticString)
    /// The id.
    case id
    /// The place among the results.
    case index
    /// Where one of its files is, counted from 0.
    case url(Int)
    /// Where the marked twin is; left out where there is none.
    case watermarkURL
    /// The length.
    case seconds
    /// A detail; left out where there is none of that name.
    case detail(StaticString)
  }

  let kind: OutputKind
  private let list: JSONName
  private let head: (name: JSONName, word: JSONText)?
  private let names: JSONNames
  private let parts: [Part]

  /// The results of a kind in a list of that name; a head stands as a word before the list.
  package init(
    _ kind: OutputKind, in list: String = "", head: (name: String, word: String)? = nil,
    _ members: [(name: String, part: Part)]
  ) {
    self.kind = kind
    self.list = JSONName(list)
    self.head = head.map { (JSONName($0.name), JSONText($0.word)) }
    names = JSONNames(members.map(\.name))
    parts = members.map(\.part)
  }

  /// Writes the list of the results of its kind; nothing where there are none.
  func writeList(of outputs: Outputs, marks: Bool, to writer: inout JSONWriter) {
    var isBegun = false
    for place in 0..<outputs.count {
      let output = outputs[place]
      guard output.kind == kind else { continue }
      if !isBegun {
        if let head { writer.member(head.name, head.word) }
        writer.name(list)
        writer.beginArray()
        isBegun = true
      }
      write(output, marks: marks, to: &writer)
    }
    if isBegun { writer.endArray() }
  }

  /// Writes a result; without marks its marked twin is not told.
  func write(_ output: OutputView, marks: Bool = true, to writer: inout JSONWriter) {
    writer.beginObject()
    for member in parts.indices {
      parts[member].write(of: output, member, of: names, marks: marks, to: &writer)
    }
    writer.endObject()
  }
}

extension OutputShape.Part {
  /// Writes the part as the member of that number; nothing where there is none.
  func write(
    of output: OutputView, _ member: Int, of names: JSONNames, marks: Bool = true,
    to writer: inout JSONWriter
  ) {
    switch self {
    case .word(let word):
      writer.name(member, of: names)
      writer.string(word.description)
    case .id:
      guard let id = output.resultID else { return }
      writer.name(member, of: names)
      writer.string(id)
    case .index:
      writer.name(member, of: names)
      writer.integer(output.index)
    case .url(let place):
      guard let link = output.link(place) else { return }
      writer.name(member, of: names)
      writer.string(link)
    case .watermarkURL:
      guard marks, let link = output.markedLink else { return }
      writer.name(member, of: names)
      writer.string(link)
    case .seconds:
      guard let seconds = output.seconds else { return }
      writer.name(member, of: names)
      writer.string(seconds)
    case .detail(let detail):
      guard let value = output.details[detail.description] else { return }
      writer.name(member, of: names)
      writer.value(value)
    }
  }
}
