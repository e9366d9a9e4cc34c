/// What the `Range` field of a GET asks for (RFC 9110, section 14.2).
package enum ByteRanges: Equatable, Sendable {
  /// All of it: nothing was asked, or nothing that has to be understood.
  case whole
  /// These parts, in the order in which they were asked for; none is empty, no two overlap.
  case parts([Range<Int>])
  /// Nothing that the content has.
  case unsatisfiable

  /// The most parts that are cut out for one request.
  private static let most = 16

  /// The parts of a content of so many bytes.
  ///
  /// Units other than bytes, a field that occurs twice and one that breaks the grammar are ignored,
  /// as the section wants. So are sets that nobody needs to read a file: those with more than 16
  /// parts and those that ask for a byte twice, by which a short request could get a long answer.
  /// Parts that begin beyond the end are left out where there are others.
  package init(_ fields: HTTPFields, count: Int) {
    let lines = fields.indices(of: "range")
    guard lines.count == 1, count > 0,
      let asked = ByteRanges.specs(fields.valueBytes(lines[0])), asked.count <= ByteRanges.most
    else {
      self = .whole
      return
    }
    let parts = asked.compactMap { $0.part(of: count) }
    let sorted = parts.sorted { $0.lowerBound < $1.lowerBound }
    if parts.isEmpty {
      self = .unsatisfiable
    } else if zip(sorted, sorted.dropFirst()).contains(where: { $0.upperBound > $1.lowerBound }) {
      self = .whole
    } else {
      self = .parts(parts)
    }
  }

  /// One element of the set, not yet held against a content.
  private enum Spec {
    case from(Int, through: Int)
    case last(Int)

    /// What `first-last`, `first-` or `-length` says; nil for other texts.
    init?(_ text: ArraySlice<UInt8>) {
      guard let dash = text.firstIndex(of: UInt8(ascii: "-")) else { return nil }
      let (left, right) = (text[..<dash], text[(dash + 1)...])
      let end = right.isEmpty ? Int.max : Spec.number(right)
      if left.isEmpty {
        guard !right.isEmpty, let end else { return nil }
        self = .last(end)
      } else {
        guard let start = Spec.number(left), let end, start <= end else { return nil }
        self = .from(start, through: end)
      }
    }

    /// A number too long for a machine word lies beyond every content.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
      var number = 0
      for digit in digits {
        guard ByteClass.isDigit(digit) else { return nil }
        let (tens, isLong) = number.multipliedReportingOverflow(by: 10)
        let (sum, isLonger) = tens.addingReportingOverflow(Int(digit - 48))
        number = isLong || isLonger ? .max : sum
      }
      return number
    }

    func part(of count: Int) -> Range<Int>? {
      switch self {
      case .from(let start, let end): start < count ? start..<min(end, count - 1) + 1 : nil
      case .last(let length): length > 0 ? count - min(length, count)..<count : nil
      }
    }
  }

  /// The elements of a set of byte ranges; nil for what is none.
  private static func specs(_ value: ArraySlice<UInt8>) -> [Spec]? {
    guard let equals = value.firstIndex(of: UInt8(ascii: "=")),
      value[..<equals].equalsIgnoringCase("bytes")
    else { return nil }
    var specs: [Spec] = []
    // A list may have empty elements, which say nothing (RFC 9110, section 5.6.1.2).
    for element in value[(equals + 1)...].split(separator: UInt8(ascii: ",")) {
      let text = element.trimmed
      guard !text.isEmpty else { continue }
      guard let spec = Spec(text) else { return nil }
      specs.append(spec)
    }
    return specs.isEmpty ? nil : specs
  }
}
