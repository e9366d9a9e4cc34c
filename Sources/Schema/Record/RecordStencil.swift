package import StrictJSON

/// What the records of alike tasks have in common, and where each has something of its own.
///
/// Tasks that were asked to make the same and stand in the same state are told in the same bytes but
/// for their ids and times. To copy those and to fill in what is a task's own costs a tenth of
/// writing its record part by part.
///
/// A class, so that finding one copies none of its parts.
package final class RecordStencil: Sendable {
  /// What no other task has: its ids and its times, all of the lengths that they usually have.
  package struct Own: Sendable {
    let number: Int
    let created: Int
    let updated: Int
    /// The id of its result, as ASCII.
    package let result: InlineArray<36, UInt8>

    /// What a task has of its own; nil unless its number has 18 digits and its times have 13.
    ///
    /// Times are in milliseconds since the epoch, the result's id is ASCII. All tasks from 2020 to
    /// 2027 are so, and later ones are written part by part.
    package init?(number: Int, created: Int, updated: Int, result: InlineArray<36, UInt8>) {
      guard number / 1_000_000_000_000_000_000 == 0, number >= 100_000_000_000_000_000,
        Own.times.contains(created), Own.times.contains(updated)
      else { return nil }
      self.number = number
      self.created = created
      self.updated = updated
      self.result = result
    }

    private static let times = 1_000_000_000_000..<10_000_000_000_000

    /// Something of which every byte is another in the other variant and in the other parts.
    fileprivate init(variant: Int) {
      number = 111_111_111_111_111_111 * (variant + 1)
      created = 1_111_111_111_111 * (variant + 3)
      updated = 1_111_111_111_111 * (variant + 5)
      result = InlineArray(repeating: UInt8(ascii: "a") + UInt8(variant))
    }
  }

  /// A place that each record fills with its own.
  private struct Blank: BitwiseCopyable {
    enum Part: BitwiseCopyable { case number, created, updated, result }
    let part: Part
    let offset: Int
  }

  private let text: [UInt8]
  private let blanks: [Blank]

  /// The stencil of a record; nil where more than ids and times is the task's own.
  ///
  /// The record is written with two things in the place of each that is the task's own; where the
  /// two texts differ, something is to be filled in.
  package init?(
    _ task: TaskView, result: InlineArray<36, UInt8>, _ occasion: Occasion, in style: Style
  ) {
    guard let first = task.replacing(result, by: Own(variant: 0)),
      let second = task.replacing(result, by: Own(variant: 1))
    else { return nil }
    var texts: [[UInt8]] = []
    for task in [first, second] {
      var writer = JSONWriter()
      style.write(task, occasion, to: &writer)
      texts.append(writer.bytes)
    }
    guard texts[0].count == texts[1].count else { return nil }
    text = texts[0]
    var blanks: [Blank] = []
    var offset = 0
    while offset < text.count {
      guard text[offset] != texts[1][offset] else {
        offset += 1
        continue
      }
      let (part, length): (Blank.Part, Int) =
        switch text[offset] {
        case UInt8(ascii: "1"): (.number, 18)
        case UInt8(ascii: "3"): (.created, 13)
        case UInt8(ascii: "5"): (.updated, 13)
        default: (.result, 36)
        }
      blanks.append(Blank(part: part, offset: offset))
      offset += length
    }
    self.blanks = blanks
  }

  /// Writes the record of a task.
  package func write(_ own: Own, to writer: inout JSONWriter) {
    writer.raw(text) { text, start in
      for place in blanks.indices {
        let offset = start + blanks[place].offset
        switch blanks[place].part {
        case .number:
          let end = own.number % 10_000_000_000_000_000
          text.fill(at: offset, eightDigitsOf: own.number / 10_000_000_000)
          text.fill(at: offset + 2, eightDigitsOf: end / 100_000_000)
          text.fill(at: offset + 10, eightDigitsOf: end % 100_000_000)
        case .created: text.fill(at: offset, time: own.created)
        case .updated: text.fill(at: offset, time: own.updated)
        case .result: text.fill(at: offset, own.result)
        }
      }
    }
  }
}

extension TaskView {
  /// The same task with something else in the place of all that is its own; nil where it has more of
  /// its own than ids and times.
  fileprivate func replacing(
    _ result: InlineArray<36, UInt8>, by own: RecordStencil.Own
  ) -> TaskView? {
    guard externalID == nil, message.isEmpty, rule == nil, cash == nil, parent == nil,
      session == nil
    else { return nil }
    let replaced = outputs.compactMap { $0.replacing(result, by: own.result) }
    guard replaced.count == outputs.count else { return nil }
    return TaskView(
      number: own.number, state: state, message: message, rule: rule, externalID: externalID,
      created: own.created, updated: own.updated, outputs: Outputs(replaced),
      watermark: watermark, units: units, pack: pack, cash: cash, parent: parent,
      session: session, endpoint: endpoint)
  }
}

extension OutputView {
  /// The same result with another id; nil where it is known under more than this one, or has details.
  fileprivate func replacing(
    _ id: InlineArray<36, UInt8>, by other: InlineArray<36, UInt8>
  ) -> OutputView? {
    guard details.members.isEmpty else { return nil }
    func replaced(_ link: ResultLink) -> ResultLink? {
      guard case .file(let folder, let known, let ending) = link, ResultID.areEqual(known, id)
      else { return nil }
      return .file(folder, other, ending: ending)
    }
    var newID: ResultID?
    if let resultID {
      guard case .drawn(let known) = resultID, ResultID.areEqual(known, id) else { return nil }
      newID = .drawn(other)
    }
    let links = ([link].compactMap(\.self) + furtherLinks).map(replaced)
    let marked = markedLink.map(replaced)
    guard !links.contains(where: { $0 == nil }), marked.map({ $0 != nil }) ?? true else {
      return nil
    }
    return OutputView(
      kind: kind, id: newID, index: index, links: links.compactMap(\.self),
      markedLink: marked.flatMap(\.self), seconds: seconds, details: details)
  }
}

extension ResultID {
  fileprivate static func areEqual(
    _ left: InlineArray<36, UInt8>, _ right: InlineArray<36, UInt8>
  ) -> Bool {
    left.indices.allSatisfy { left[$0] == right[$0] }
  }
}

extension MutableSpan<UInt8> {
  fileprivate mutating func fill(at offset: Int, _ id: InlineArray<36, UInt8>) {
    let id = id.span
    for place in id.indices { self[offset &+ place] = id[place] }
  }

  /// Writes the 13 digits of a time in milliseconds.
  fileprivate mutating func fill(at offset: Int, time: Int) {
    fill(at: offset, eightDigitsOf: time / 100_000)
    fill(at: offset + 5, eightDigitsOf: time % 100_000_000)
  }

  /// Writes eight digits: halves of four, then pairs, then each digit in a byte of its own.
  fileprivate mutating func fill(at offset: Int, eightDigitsOf number: Int) {
    let number = UInt64(truncatingIfNeeded: number)
    let halves = number / 10_000 | (number % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    let digits = (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030_3030_3030
    for place in 0..<8 {
      self[offset &+ place] = UInt8(truncatingIfNeeded: digits >> (8 * UInt64(place)))
    }
  }
}
