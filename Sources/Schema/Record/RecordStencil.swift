package import StrictJSON

/// What the records of alike tasks have in common, and where each has something of its own.
///
/// Tasks that were asked to make the same and stand in the same state are told in the same bytes but
/// for their ids and times. To copy those and to fill in what is a task's own costs a tenth of
/// writing its record part by part.
///
/// A class, so that finding one copies none of its parts.
package final class RecordStencil: Sendable {
  /// What no other task has: its ids and its times, and where its files are.
  package struct Own {
    let number: Int
    /// How many digits the number has.
    let digits: Int
    let created: Int
    let updated: Int
    let result: InlineArray<36, UInt8>
    let folder: ResultFolder

    /// What a task has of its own; nil unless its number has 18 or 19 digits and its times have 13.
    ///
    /// Times are in milliseconds since the epoch, the id of its result is ASCII. The tasks of all
    /// years from 2020 on are so, and others are written part by part.
    package init?(
      number: Int, created: Int, updated: Int, result: InlineArray<36, UInt8>,
      folder: ResultFolder
    ) {
      guard number >= Own.leastNumber, Own.times.contains(created), Own.times.contains(updated)
      else { return nil }
      self.number = number
      digits = number < 10 * Own.leastNumber ? 18 : 19
      self.created = created
      self.updated = updated
      self.result = result
      self.folder = folder
    }

    private static let leastNumber = 100_000_000_000_000_000
    private static let times = 1_000_000_000_000..<10_000_000_000_000

    /// Something as long, of which every byte is another in the other sample and in the other parts.
    fileprivate init(sample: Int, of own: Own) {
      digits = own.digits
      number = (digits == 18 ? 111_111_111_111_111_111 : 1_111_111_111_111_111_111) * (1 + sample)
      created = 1_111_111_111_111 * (3 + sample)
      updated = 1_111_111_111_111 * (5 + sample)
      result = InlineArray(repeating: UInt8(ascii: "a") + UInt8(sample))
      folder = ResultFolder(origin: sample == 0 ? "A" : "B", path: "")
    }
  }

  /// A place that each record fills with its own.
  private struct Blank: BitwiseCopyable {
    enum Part: BitwiseCopyable { case number, created, updated, result }
    let part: Part
    /// Where it begins if folders have no letters.
    let offset: Int
    /// How many folders stand before it.
    let folders: Int
  }

  /// What stands before, between and behind the folders.
  private let parts: [[UInt8]]
  private let blanks: [Blank]
  /// How many digits the numbers of its tasks have.
  private let digits: Int

  /// The stencil of a record; nil where more is the task's own than can be filled in.
  ///
  /// The record is written twice, with samples in the place of all that is the task's own: where the
  /// two texts differ, something is to be filled in.
  package init?(_ task: TaskView, _ own: Own, _ occasion: Occasion, in style: Style) {
    var texts: [[UInt8]] = []
    for sample in 0..<2 {
      guard let task = task.replacing(own, by: Own(sample: sample, of: own)) else { return nil }
      var writer = JSONWriter()
      style.write(task, occasion, to: &writer)
      texts.append(writer.bytes)
    }
    guard texts[0].count == texts[1].count else { return nil }
    var parts: [[UInt8]] = [[]]
    var blanks: [Blank] = []
    var offset = 0
    func blank(_ part: Blank.Part) -> Blank {
      Blank(part: part, offset: parts.reduce(0) { $0 + $1.count }, folders: parts.count - 1)
    }
    while offset < texts[0].count {
      let byte = texts[0][offset]
      var length = 1
      if byte == texts[1][offset] {
        parts[parts.count - 1].append(byte)
      } else if byte == UInt8(ascii: "A") {
        // The quote before a folder belongs to it.
        parts[parts.count - 1].removeLast()
        parts.append([])
      } else {
        let part: Blank.Part
        switch byte {
        case UInt8(ascii: "1"): (part, length) = (.number, own.digits)
        case UInt8(ascii: "3"): (part, length) = (.created, 13)
        case UInt8(ascii: "5"): (part, length) = (.updated, 13)
        default: (part, length) = (.result, own.result.count)
        }
        blanks.append(blank(part))
        parts[parts.count - 1] += texts[0][offset..<offset + length]
      }
      offset += length
    }
    self.parts = parts
    self.blanks = blanks
    digits = own.digits
  }

  /// Whether what a task has of its own is as long as what is left blank for it.
  package func fits(_ own: Own) -> Bool { own.digits == digits }

  /// Writes the record of a task, which must fit.
  package func write(_ own: Own, to writer: inout JSONWriter) {
    let folderCount = own.folder.text.openingCount
    writer.raw(parts, between: own.folder.text) { text, start in
      for place in blanks.indices {
        let blank = blanks[place]
        let offset = start + blank.offset + blank.folders * folderCount
        switch blank.part {
        case .number:
          let end = own.number % 10_000_000_000_000_000
          let begin = own.number / (digits == 18 ? 10_000_000_000 : 100_000_000_000)
          text.fill(at: offset, eightDigitsOf: begin)
          text.fill(at: offset + digits - 16, eightDigitsOf: end / 100_000_000)
          text.fill(at: offset + digits - 8, eightDigitsOf: end % 100_000_000)
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
  /// its own than that.
  fileprivate func replacing(
    _ known: RecordStencil.Own, by own: RecordStencil.Own
  ) -> TaskView? {
    guard externalID == nil, message.isEmpty, rule == nil, cash == nil, parent == nil,
      session == nil
    else { return nil }
    let replaced = outputs.compactMap { $0.replacing(known, by: own) }
    guard replaced.count == outputs.count else { return nil }
    return TaskView(
      number: own.number, state: state, message: message, rule: rule, externalID: externalID,
      created: own.created, updated: own.updated, outputs: Outputs(replaced),
      watermark: watermark, units: units, pack: pack, cash: cash, parent: parent,
      session: session, endpoint: endpoint)
  }
}

extension OutputView {
  /// The same result of another task; nil where it has an id or links of other kinds, or details.
  fileprivate func replacing(
    _ known: RecordStencil.Own, by own: RecordStencil.Own
  ) -> OutputView? {
    guard details.members.isEmpty else { return nil }
    func replaced(_ link: ResultLink) -> ResultLink? {
      guard case .file(let folder, let id, let ending) = link, folder === known.folder,
        ResultID.areEqual(id, known.result)
      else { return nil }
      return .file(own.folder, own.result, ending: ending)
    }
    var newID: ResultID?
    if let resultID {
      guard case .drawn(let id) = resultID, ResultID.areEqual(id, known.result) else {
        return nil
      }
      newID = .drawn(own.result)
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
