package import StrictJSON

/// What one kind of result of an endpoint costs.
package struct PriceEntry: Hashable, Sendable {
  /// What the units are counted by.
  package enum Basis: String, Hashable, Sendable {
    /// A second of the clip.
    case second
    /// A picture.
    case picture
    /// A call, whatever it makes.
    case call
  }

  /// The endpoint that makes it.
  package let endpoint: String
  /// The kind of pack that is charged.
  package let product: Product
  /// The model; empty where there is none to choose.
  package let model: String
  /// The mode or the resolution; empty where there is none, `*` for models without modes.
  package let mode: String
  /// What must be so for this price, in a few words; empty for nothing.
  package let condition: String
  /// What the units are counted by.
  package let basis: Basis
  /// Units of a pack.
  package let units: Decimal

  /// What that costs in money by the list.
  package var listPrice: Decimal { units * product.unitPrice }
}

/// What of a price an endpoint decides, whatever it makes.
struct PriceSubject {
  let endpoint: String
  let product: Product
  let form: FormInEdition

  func price(
    _ units: Decimal, per basis: PriceEntry.Basis, model: String = "", mode: String = "",
    condition: String = ""
  ) -> PriceEntry {
    PriceEntry(
      endpoint: endpoint, product: product, model: model, mode: mode, condition: condition,
      basis: basis, units: units)
  }
}
