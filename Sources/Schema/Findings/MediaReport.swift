package import StrictJSON

/// What is known of the medium at a URL.
package enum MediaReport: Hashable, Sendable {
  /// Nothing: the URL leads outside, and what it leads to is taken as good.
  case foreign
  /// It was declared to be out of reach.
  case unreachable
  /// These facts.
  case facts(MediaTraits)
}

/// The facts of a medium that rules can ask for; nil where one is not known.
package struct MediaTraits: Hashable, Sendable {
  /// The container or picture format in lower case, such as `mp4`.
  package var kind: String?
  /// The length in thousandths of a second.
  package var milliseconds: Int?
  /// The width in pixels.
  package var width: Int?
  /// The height in pixels.
  package var height: Int?
  /// The size of the file.
  package var bytes: Int?
  /// Frames per second.
  package var framesPerSecond: Decimal?
  /// How many frames there are.
  package var frames: Int?
  /// Where in a longer clip it begins, in thousandths of a second.
  package var startMilliseconds: Int?
  /// How many points are marked in it.
  package var marks: Int?
  /// In how many of its frames points are marked.
  package var markedFrames: Int?
  /// How many people are heard to speak.
  package var voices: Int?
  /// How many tracks of moving pictures the file has.
  package var videoTracks: Int?
  /// What tells the file from others; of media that came with the request.
  package var fingerprint: UInt64?
  /// How many tracks of sound the file has.
  package var audioTracks: Int?

  /// Facts of which none is known yet.
  package init() {}

  subscript(trait: MediaTrait) -> Decimal? {
    let number: Int? =
      switch trait {
      case .width: width
      case .height: height
      case .bytes: bytes
      case .frames: frames
      case .marks: marks
      case .markedFrames: markedFrames
      case .voices: voices
      case .videoTracks: videoTracks
      case .audioTracks: audioTracks
      case .shorterSide: width.flatMap { width in height.map { min(width, $0) } }
      case .longerSide: width.flatMap { width in height.map { max(width, $0) } }
      case .seconds, .start, .framesPerSecond: nil
      }
    if trait == .framesPerSecond { return framesPerSecond }
    if trait == .seconds { return milliseconds.flatMap { Decimal("\($0)e-3") } }
    if trait == .start { return startMilliseconds.flatMap { Decimal("\($0)e-3") } }
    return number.map { Decimal(integerLiteral: $0) }
  }
}
