import Schema

extension UnifiedRules {
  /// Where the picture stands with which a clip begins.
  static let firstFrame = PictureSource.item(of: "contents", type: "first_frame", link: "url")
  private static let lastFrame = PictureSource.item(
    of: "contents", type: "last_frame", link: "url")

  /// What a model of this style makes.
  static func production(
    _ model: UnifiedModel, of family: String, prompt: TextSource,
    length: ClipProduction.Length = .field("settings.duration"), clips: [TextSource] = [],
    ratio: TextSource = .field("settings.aspect_ratio"), likeness: TextSource? = nil,
    voice: TextSource? = nil,
    price: ClipProduction.Price = .perSecond
  ) -> Production {
    Production(
      .clip(
        ClipProduction(
          endpoint: family, model: .fixed(model.row),
          mode: .mapped("settings.resolution", ["720p": "std", "1080p": "pro", "4k": "4k"]),
          length: length, ratio: ratio, likeness: likeness, firstFrame: firstFrame,
          lastFrame: lastFrame,
          sound: (
            model.audio?.rule == "unified.settings.audio.turbo"
              ? .fixed("native") : .field("settings.audio"), "native"
          ), keptSound: (.field("settings.audio"), "original"),
          script: model.hasMultiShot ? (text: prompt, switch: "settings.multi_shot") : nil,
          clips: clips, voice: voice, price: price)),
      prompt: prompt, options: .unified)
  }

  /// The call that a family's path makes with a model of no family.
  static func unknownModel(in family: String) -> Endpoint {
    Endpoint(
      family, .video, editions: .since(.september2026), style: .unified, access: .apiKey,
      ofText: [model],
      .init(verb: "create", method: "POST", path: "/\(family)/{id}", action: .refuseModel))
  }

  /// A model of a family under its path.
  static func endpoint(
    _ model: UnifiedModel, of family: String,
    _ create: @autoclosure @escaping @Sendable () -> FormDescription,
    making production: Production
  ) -> Endpoint {
    Endpoint(
      "\(family)/\(model.slug)", .video, editions: .since(.september2026), style: .unified,
      access: .apiKey, ofText: ofText,
      .init(
        verb: "create", method: "POST", path: "/\(family)/\(model.slug)", action: .createTask,
        form: create(), production: production))
  }
}
