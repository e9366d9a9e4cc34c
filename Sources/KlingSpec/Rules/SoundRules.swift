import Schema

/// Rules on the sound to which something speaks: speech named by `audio_id`, or a `sound_file`.
struct SoundRules {
  /// What stands before the fields in the ids of the rules.
  let endpoint: String
  /// How long the sound may be.
  let seconds: ClosedRange<Int>
  /// The list in whose items the two fields stand; nil for fields of the body.
  var list: Path?
  /// Further ids of the rule on the length of a file.
  var lengthAliases: [String] = []

  /// The formats of sounds.
  static let formats = ["mp3", "wav", "m4a", "aac"]

  private var audio: Path { list.map { Path(".audio_id").within($0) } ?? "audio_id" }
  private var sound: Path { list.map { Path(".sound_file").within($0) } ?? "sound_file" }

  /// Whether some sound of the body is shorter than it may be.
  private func tooShort(_ property: (Path) -> Quantity) -> Condition {
    guard let list else { return SourceRules.isBelow(seconds, property(audio)) }
    return .anyItem(list, SourceRules.isBelow(seconds, property(".audio_id")))
  }

  private var isTooShortFile: Condition {
    guard let list else { return SourceRules.isBelow(seconds, .medium(sound, .seconds)) }
    return .anyItem(list, SourceRules.isBelow(seconds, .medium(".sound_file", .seconds)))
  }

  var all: [Rule] {
    let window = "\(seconds.lowerBound)_\(seconds.upperBound)s"
    return [
      SourceRules.exactlyOne(
        "\(endpoint).audio_xor", list == nil ? "audio_id" : ".audio_id",
        list == nil ? "sound_file" : ".sound_file", in: list),
      Rule(
        "\(endpoint).audio_id.exists", "`audio_id` names speech that `tts` made.",
        Reading(
          .reference,
          .each([audio], .all([.known(.it, "audio"), .hasTrait(.it, "audio", "from:tts")])),
          words: .pattern("Audio id not found: \(.value)"), .official)),
      ReferenceRules.isKept(audio, "audio"),
      Rule(
        "\(endpoint).audio_id.duration_\(window)",
        "Speech lasts \(seconds.lowerBound) to \(seconds.upperBound) seconds.",
        Reading(
          .reference, .each([audio], SourceRules.isWithin(seconds, .owned(.it, "audio", .seconds))),
          words: SourceRules.lengthWords(
            "Audio", seconds, tooShort: tooShort { .owned($0, "audio", .seconds) }),
          .official)),
      Rule(
        "\(endpoint).sound_file.base64_no_prefix", "A sound is a URL or bare base64, no data URL.",
        Reading(
          .media, .each([sound], .any([.form(.it, .webURL), .form(.it, .base64)])),
          words: .pattern("File is not in a valid base64 format"), .official)),
      Rule(
        "\(endpoint).sound_file.format", "A sound is an MP3, WAV, M4A or AAC file.",
        Reading(
          .media, .each([sound], .mediumKind(.it, SoundRules.formats)),
          outcome: .refuseOrFail(.invalidParameter), words: .recorded("Audio format is invalid"),
          .official, .recorded)),
      Rule(
        "\(endpoint).sound_file.max_5mb", "A sound's file has 5 MB at most.",
        Reading(
          .media, .each([sound], .relation(.medium(.it, .bytes), .atMost, 5_242_880)),
          outcome: .refuseOrFail(.invalidParameter), words: .pattern("Audio size is invalid"),
          .official)),
      Rule(
        "\(endpoint).sound_file.duration_\(window)",
        "A sound lasts \(seconds.lowerBound) to \(seconds.upperBound) seconds.",
        aliases: lengthAliases,
        Reading(
          .media, .each([sound], SourceRules.isWithin(seconds, .medium(.it, .seconds))),
          outcome: .refuseOrFail(.invalidParameter),
          words: SourceRules.lengthWords("Audio", seconds, tooShort: isTooShortFile),
          .official)),
      Rule(
        "advanced-lip-sync.sound_file.live_formats",
        "M4A and AAC files are documented, and were seen to be refused.",
        Reading(
          .media, .each([sound], .not(.mediumKind(.it, ["m4a", "aac"]))), outcome: .note,
          words: .chosen("the service was seen to refuse m4a and aac"), .recorded)),
    ]
  }
}
