package import Schema
package import StrictJSON

/// One row of the map of picture models: what a model can do, and what it costs.
package struct ImageModel: Hashable, Sendable {
  /// The value of `model_name`.
  package let name: String
  /// The endpoints that take it.
  package let endpoints: [String]
  /// The resolutions it offers.
  package let resolutions: [String]
  /// The ratios it offers.
  package let ratios: [String]
  /// Units for a picture out of words; nil for a model that needs a picture.
  package let fromText: Decimal?
  /// Units for a picture out of pictures.
  package let fromPictures: Decimal
  /// Units for a picture of resolution `4k`; nil where there is none.
  package let in4K: Decimal?
  /// Whether it takes elements.
  package let takesElements: Bool
  /// The editions in which it takes the subject or the face of a picture; nil for none.
  package let takesSubjects: EditionRange?
  /// Whether it only gives a picture another style: the size stays that of the picture.
  package let restyles: Bool
  /// Whether it tells a story in a series of pictures.
  package let hasSeries: Bool
  /// The edition that retired it.
  package let retired: Edition?

  init(
    _ name: String, endpoints: [String], resolutions: [String] = ["1k", "2k"],
    ratios: [String] = ImageModels.ratios, fromText: Decimal?, fromPictures: Decimal,
    in4K: Decimal? = nil, takesElements: Bool = false, takesSubjects: EditionRange? = nil,
    restyles: Bool = false, hasSeries: Bool = false, retired: Edition? = nil
  ) {
    self.name = name
    self.endpoints = endpoints
    self.resolutions = resolutions
    self.ratios = ratios
    self.fromText = fromText
    self.fromPictures = fromPictures
    self.in4K = in4K
    self.takesElements = takesElements
    self.takesSubjects = takesSubjects
    self.restyles = restyles
    self.hasSeries = hasSeries
    self.retired = retired
  }

  func units(_ resolution: String, ofPictures: Bool) -> Decimal {
    if resolution == "4k", let in4K { return in4K }
    return ofPictures ? fromPictures : fromText ?? fromPictures
  }
}
