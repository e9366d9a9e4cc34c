/// What a file says about itself; a fact that its kind does not have is nil.
package struct MediaFacts: Hashable, Sendable {
  /// What kind of file it is, by its content.
  package var kind: MediaKind
  /// The length of the whole file in bytes.
  package var bytes: Int
  /// Pixels from left to right, as shown; nil without a picture.
  package var width: Int?
  /// Pixels from top to bottom, as shown; nil without a picture.
  package var height: Int?
  /// Frames of the first video track; nil without one, and when the header leaves them open.
  package var frames: Int?
  /// The duration, rounded down; nil for pictures, and when the header leaves it open.
  package var milliseconds: Int?
  /// Frames of the first video track in a second; nil without one, and when it is left open.
  package var framesPerSecond: Fraction?
  /// How many tracks of moving pictures there are; nil for still ones.
  package var videoTracks: Int?
  /// How many tracks of sound there are; nil for pictures.
  package var audioTracks: Int?

  /// The facts that are known, the others being nil.
  package init(
    kind: MediaKind, bytes: Int, width: Int? = nil, height: Int? = nil, frames: Int? = nil,
    milliseconds: Int? = nil, framesPerSecond: Fraction? = nil, videoTracks: Int? = nil,
    audioTracks: Int? = nil
  ) {
    self.kind = kind
    self.bytes = bytes
    self.width = width
    self.height = height
    self.frames = frames
    self.milliseconds = milliseconds
    self.framesPerSecond = framesPerSecond
    self.videoTracks = videoTracks
    self.audioTracks = audioTracks
  }

  /// Whether a track of sound is there; nil for pictures.
  package var hasAudio: Bool? { audioTracks.map { $0 > 0 } }
}
