package import Schema

/// What ledgers tell of a create besides what it made, read off its body.
///
/// The endpoints call these things by a handful of names, which are all looked for; an account that
/// keeps no ledger need not ask.
package struct Usage: OptionSet, Hashable, Sendable {
  /// Nothing that ledgers tell of.
  package static let none: Usage = []
  /// A clip was handed in.
  package static let clip = Usage(rawValue: 1)
  /// The sound of that clip was to be kept.
  package static let keptSound = Usage(rawValue: 2)
  /// A voice was named.
  package static let voice = Usage(rawValue: 4)

  /// The bits.
  package let rawValue: UInt8

  /// A set of these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a body hands in; fields that its form does not have are not there.
  package init(of body: Body) {
    var usage = Usage.none
    let contents = body.texts("contents[].type")
    let takesClip =
      body.isPresent("video_list") || body.isPresent("video_url") || body.isPresent("video_id")
    if takesClip || contents.contains(where: { clips.contains($0 ?? "") }) {
      usage.insert(.clip)
      let inList = body.texts("video_list[].keep_original_sound").first.map { $0 ?? "yes" }
      let keeps = inList ?? body.text("keep_original_sound")
      if keeps == "yes" || body.text("settings.audio") == "original" { usage.insert(.keptSound) }
    }
    let namesVoice = body.text("prompt")?.contains("<<<voice_") ?? false
    if namesVoice || body.isPresent("voice_list") || contents.contains("voice") {
      usage.insert(.voice)
    }
    self = usage
  }
}

/// The types of contents that are clips.
private let clips = ["feature_video", "base_video", "video"]
