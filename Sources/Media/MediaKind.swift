/// A kind of media file.
package enum MediaKind: String, Sendable, CaseIterable {
  /// A film in the ISO base media file format (ISO/IEC 14496-14).
  case mp4
  /// A film in the QuickTime file format.
  case mov
  /// A picture, losslessly packed (ISO/IEC 15948).
  case png
  /// A picture in any of the modes of ITU-T T.81.
  case jpeg
  /// A picture in RIFF (RFC 9649).
  case webp
  /// Sound as samples in RIFF.
  case wav
  /// Sound as MPEG-1 layer III.
  case mp3
  /// Sound in the container of MP4 films.
  case m4a
  /// Sound as AAC frames, each with a head of its own.
  case aac
  /// Subtitles as numbered plain texts (SubRip).
  case srt
  /// Subtitles with styles (Advanced SubStation Alpha).
  case ass

  /// The registered media type, as `Content-Type` names it.
  package var mediaType: String {
    switch self {
    case .mp4: "video/mp4"
    case .mov: "video/quicktime"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .webp: "image/webp"
    case .wav: "audio/wav"
    case .mp3: "audio/mpeg"
    case .m4a: "audio/mp4"
    case .aac: "audio/aac"
    case .srt: "application/x-subrip"
    case .ass: "text/x-ssa"
    }
  }
}
