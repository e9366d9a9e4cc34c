/// A model as one family of the model-in-path endpoints offers it.
struct UnifiedModel: Sendable {
  /// What `settings.audio` may say.
  struct Audio: Sendable {
    let values: [String]
    let standard: String
    /// The rule on its values.
    var rule = "unified.settings.audio.enum"

    static let nativeOrOff = Audio(values: ["native", "off"], standard: "off")
    static let anyOrOff = Audio(values: ["native", "original", "off"], standard: "off")
    static let originalOrOff = Audio(values: ["original", "off"], standard: "off")
    static let originalFirst = Audio(values: ["original", "off"], standard: "original")
    /// It is always there; the field is not documented, and checked all the same.
    static let alwaysNative = Audio(
      values: ["native", "off"], standard: "native", rule: "unified.settings.audio.turbo")
  }

  /// The segment of the path, `kling-3.0`.
  let slug: String
  /// The model's row of the capability map, `kling-v3`.
  let row: String
  let resolutions: [String]
  /// The seconds on offer; none where the length follows a clip.
  let seconds: [String]
  /// Nil where there is no such field.
  let audio: Audio?
  let hasMultiShot: Bool
  /// The UTF-16 code units that a prompt may have.
  let promptLimit: Int

  init(
    _ slug: String, _ row: String, resolutions: [String] = ["720p", "1080p"],
    seconds: [String] = ["5", "10"], audio: Audio? = nil, hasMultiShot: Bool = false,
    promptLimit: Int = 2_500
  ) {
    self.slug = slug
    self.row = row
    self.resolutions = resolutions
    self.seconds = seconds
    self.audio = audio
    self.hasMultiShot = hasMultiShot
    self.promptLimit = promptLimit
  }

  /// All seconds between two, as bodies spell them.
  static func seconds(_ range: ClosedRange<Int>) -> [String] { range.map(String.init) }
}
