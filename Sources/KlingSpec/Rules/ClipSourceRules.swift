import Schema

/// Rules on a clip that a body names by `video_id` or links by `video_url`.
///
/// Files behind URLs are judged when the task begins, by calls that answer at once with the rest.
struct ClipSourceRules {
  /// What stands before `video_id` and `video_url` in the ids of the rules.
  let endpoint: String
  /// What stands before them in the body, with a dot; empty for nothing.
  var within = ""
  /// Whether the call answers at once, so that there is no task to fail.
  var isAtOnce = false

  /// What becomes of a file behind a URL that is not as it must be.
  var outcome: Outcome { isAtOnce ? .refuse(.invalidParameter) : .failLater }

  private var id: Path { Path(within + "video_id") }
  private var url: Path { Path(within + "video_url") }

  /// The clip is one of the account or of the platform, and still kept; its file can be had.
  func references(known: String) -> [Rule] {
    [
      ReferenceRules.isKnown(id, "video", id: known), ReferenceRules.isKept(id, "video"),
      Rule(
        "media.video.url_only", "A clip is given by its URL; there is no inline form.",
        Reading(
          .media, .each([url], .form(.it, .webURL)), words: .recorded("Video URL is invalid"),
          .seed, .recorded)),
      MediaRules.unreachable([url]),
    ]
  }

  /// A clip that is named lasts so many seconds; without a lower bound it may be of any shortness.
  func ownedLength(_ suffix: String, aliases: [String] = [], _ seconds: ClosedRange<Int>) -> Rule {
    let length = Quantity.owned(id, "video", .seconds)
    return Rule(
      "\(endpoint).video_id.\(suffix)",
      "The clip that is named lasts \(seconds.lowerBound) to \(seconds.upperBound) seconds.",
      aliases: aliases,
      Reading(
        .reference, .requirement(at: id, SourceRules.isWithin(seconds, length)),
        words: SourceRules.lengthWords(
          "Video", seconds, tooShort: SourceRules.isBelow(seconds, length)),
        .official))
  }

  /// A clip that is linked is an MP4 or a QuickTime file.
  var format: Rule {
    Rule(
      "\(endpoint).video_url.format", "A clip that is linked is an MP4 or a QuickTime file.",
      Reading(
        .media, .each([url], .mediumKind(.it, ["mp4", "mov"])), outcome: outcome,
        words: .pattern("Video format is invalid"), .official))
  }

  /// A clip that is linked has a file of 100 MB at most.
  var size: Rule {
    Rule(
      "\(endpoint).video_url.max_100mb", "A clip that is linked has 100 MB at most.",
      Reading(
        .media, .field(url, .medium(.bytes, 0, 104_857_600)), outcome: outcome,
        words: .pattern("Video size is invalid"), .official))
  }

  /// A clip that is linked lasts so many seconds.
  func length(_ suffix: String, aliases: [String] = [], _ seconds: ClosedRange<Int>) -> Rule {
    Rule(
      "\(endpoint).video_url.\(suffix)",
      "A clip that is linked lasts \(seconds.lowerBound) to \(seconds.upperBound) seconds.",
      aliases: aliases,
      Reading(
        .media,
        .field(
          url,
          .medium(
            .seconds, Quantity(integerLiteral: seconds.lowerBound),
            Quantity(integerLiteral: seconds.upperBound))),
        outcome: outcome,
        words: .bySide(
          above: .pattern("Video duration can not longer than \(.bound)s"),
          below: .pattern("Video duration can not less than \(.bound)s")),
        .official))
  }

  /// Both sides of a clip that is linked have so many pixels.
  func sides(_ suffix: String, aliases: [String] = [], _ pixels: ClosedRange<Int>) -> Rule {
    Rule(
      "\(endpoint).video_url.\(suffix)",
      "The sides of a clip that is linked have \(pixels.lowerBound) to \(pixels.upperBound) pixels.",
      aliases: aliases,
      Reading(
        .media,
        .each(
          [url],
          .all([
            .relation(
              .medium(.it, .shorterSide), .atLeast, Quantity(integerLiteral: pixels.lowerBound)),
            .relation(
              .medium(.it, .longerSide), .atMost, Quantity(integerLiteral: pixels.upperBound)),
          ])),
        outcome: outcome, words: .pattern("Video resolution is invalid"), .official))
  }
}
