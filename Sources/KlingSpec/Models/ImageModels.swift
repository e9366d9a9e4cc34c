import Schema
import StrictJSON

/// The map of picture models.
package enum ImageModels {
  /// The ratios of sides that have names, on all endpoints.
  static let ratios = ["16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9"]

  /// Every picture model, oldest first.
  package static let all = [
    ImageModel(
      "kling-v1", endpoints: ["generations"], resolutions: ["1k"],
      ratios: ratios.filter { $0 != "21:9" }, fromText: 1, fromPictures: 1,
      retired: .september2026),
    ImageModel(
      "kling-v1-5", endpoints: ["generations"], resolutions: ["1k"], fromText: 4,
      fromPictures: 8, takesSubjects: .until(.september2026), retired: .september2026),
    ImageModel(
      "kling-v2", endpoints: ["generations", "multi-image2image"], fromText: 4, fromPictures: 8,
      restyles: true, retired: .september2026),
    ImageModel(
      "kling-v2-new", endpoints: ["generations"], fromText: nil, fromPictures: 8,
      restyles: true, retired: .september2026),
    ImageModel(
      "kling-v2-1", endpoints: ["generations", "multi-image2image"], fromText: 4,
      fromPictures: 8, takesSubjects: .since(.september2026)),
    ImageModel(
      "kling-v3", endpoints: ["generations"], fromText: 8, fromPictures: 8, takesElements: true),
    ImageModel(
      "kling-image-o1", endpoints: ["omni-image"], fromText: 8, fromPictures: 8,
      takesElements: true),
    ImageModel(
      "kling-v3-omni", endpoints: ["omni-image"], resolutions: ["1k", "2k", "4k"], fromText: 8,
      fromPictures: 8, in4K: 16, takesElements: true, hasSeries: true),
    ImageModel(
      "kolors-virtual-try-on-v1", endpoints: ["try-on"], resolutions: [], fromText: nil,
      fromPictures: 1),
    ImageModel(
      "kolors-virtual-try-on-v1-5", endpoints: ["try-on"], resolutions: [], fromText: nil,
      fromPictures: 1),
  ]

  /// The row of a model; nil for a name that is none.
  package static func named(_ name: String) -> ImageModel? {
    all.first { $0.name == name }
  }

  /// The names of the models for which something is true, in the order of the map.
  static func names(where holds: (ImageModel) -> Bool) -> [String] {
    all.filter(holds).map(\.name)
  }

  /// The models that an endpoint takes, those of them for which something is true.
  static func names(
    on endpoint: String, where holds: (ImageModel) -> Bool = { _ in true }
  ) -> [String] {
    names { $0.endpoints.contains(endpoint) && holds($0) }
  }
}
