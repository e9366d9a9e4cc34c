import StrictJSON

/// What something costs by its length: so many units for each span that was begun.
struct SpanPrice: Hashable, Sendable {
  /// The units by mode; `*` for any mode.
  let units: [String: Decimal]
  /// The seconds of a span; nil where the length does not matter.
  let seconds: Int?

  /// So many units, whatever the length.
  static func flat(_ units: Decimal) -> SpanPrice { SpanPrice(units: ["*": units], seconds: nil) }

  /// The units for a length in milliseconds; a span is charged at least.
  func units(mode: String, milliseconds: Int) -> Decimal {
    let each = units[mode] ?? units["*"] ?? 0
    guard let seconds else { return each }
    let span = seconds * 1_000
    return each * Decimal(integerLiteral: max(1, (milliseconds + span - 1) / span))
  }
}
