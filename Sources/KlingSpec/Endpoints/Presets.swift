import Schema

/// The lists of what the platform owns and everybody may use.
enum Presets {
  static let endpoints = [
    list("advanced-presets-elements", of: .element, .legacyPresetElements, TaskQueries.list),
    list("presets-elements", of: .oldElement, .legacyOldPreset, TaskQueries.list),
    list("presets-voices", of: .voice, .legacyPresetVoices, TaskQueries.listOfVoices),
  ]

  private static func list(
    _ name: String, of kind: OwnedKind, _ style: Style,
    _ query: @autoclosure @escaping @Sendable () -> FormDescription
  ) -> Endpoint {
    Endpoint(
      name, .video, style: style,
      .init(
        verb: "list", method: "GET", path: "/v1/general/\(name)", action: .listPresets(kind),
        form: query()))
  }
}
