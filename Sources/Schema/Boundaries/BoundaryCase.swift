package import StrictJSON

/// A body that the catalogue accepts, from which cases are made by changing it.
package struct BoundaryBase: Sendable {
  /// What the body is about, in kebab case.
  package let name: String
  /// The body.
  package let body: JSON

  /// A body under a name.
  package init(_ name: String, _ body: JSON) {
    self.name = name
    self.body = body
  }
}

/// One body with the answer that the catalogue predicts.
package struct BoundaryCase: Sendable {
  /// The base and what was changed: `plain/mode/enum/unknown`.
  package let name: String
  /// What is sent; names may occur twice.
  package let body: JSON
  /// What will be answered.
  package let prediction: Prediction
}
