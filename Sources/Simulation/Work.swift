package import KlingSpec
package import Media
import Schema
package import StrictJSON
import Timekeeping

/// What a task makes, in the few numbers from which its files are drawn.
package struct Work: Sendable {
  /// What a work is made of, as far as its record tells.
  package enum Origin: Hashable, Sendable {
    /// Nothing that is told.
    case none
    /// A clip, by its id or its URL.
    case clip(String)
    /// What a session holds, by the session's id.
    case session(String)
  }

  /// What it has in common with other tasks.
  let blueprint: Blueprint
  /// The id or the URL of what it is made of; empty for nothing.
  private let source: String
  /// Whether its source is a session.
  private let isInSession: Bool
  /// What its colours depend on.
  package let look: UInt64

  /// What a create asks for, by a blueprint that fits it.
  ///
  /// What it shows depends on the seed and on what decides it (model, mode, words, size, length,
  /// shots, sound), so that equal requests give equal bytes whenever and by whomever they are made.
  package init(_ plan: ProductionPlan, _ blueprint: Blueprint) {
    self.blueprint = blueprint
    source = plan.session ?? plan.parent ?? ""
    isInSession = plan.session != nil
    let look = Mixer.seed(blueprint.look, Mixer.seed(text: plan.prompt))
    self.look = Mixer.seed(look, Mixer.seed(text: plan.parent ?? ""))
  }

  /// What stands in the platform's library, which nobody paid for.
  init(_ piece: LibraryPiece, seed: UInt64) {
    blueprint = Blueprint(piece)
    source = ""
    isInSession = false
    look = Mixer.seed(seed, Mixer.seed(text: piece.thing.id))
  }

  /// What it is.
  package var content: ProductionPlan.Content { blueprint.content }
  /// What it costs if it succeeds.
  package var units: Decimal { blueprint.units }
  /// Whether a copy with a watermark was asked for; nil for products without.
  package var watermark: Bool? { blueprint.watermark }
  /// The model that makes it.
  package var model: String { blueprint.model }
  /// The mode that makes it; `*` for models without.
  package var mode: String { blueprint.mode }

  /// What it is made of.
  package var origin: Origin {
    source.isEmpty ? .none : isInSession ? .session(source) : .clip(source)
  }

  /// The files of one of its results, one of each kind; none for a place where it has none.
  ///
  /// The copy with a watermark has colours of its own; sounds have no such copy.
  package func files(at place: Int, watermarked: Bool) -> [ResultFile] {
    switch content {
    case .clip(let clip):
      return place == 0 ? [.clip(recipe(of: clip, watermarked: watermarked))] : []
    case .pictures(let pictures):
      guard place < pictures.count * pictures.views else { return [] }
      return [.picture(picture(pictures.width, pictures.height, place, watermarked))]
    case .recognition:
      return Work.parts.indices.contains(place)
        ? [.picture(picture(512, 512, place, false))] : []
    case .element(let element):
      return watermarked ? [] : files(of: element, at: place)
    case .voice:
      return place == 0 && !watermarked ? [trialClip] : []
    case .sound(let sound):
      return place == 0 && !watermarked ? sounds(of: sound) : []
    case .scored(let clip):
      guard place == 0 else { return [] }
      let picture = ResultFile.clip(recipe(of: clip, watermarked: watermarked))
      return [picture] + (watermarked ? [] : sounds(of: clip.soundtrack))
    case .session(let session):
      return files(of: session, at: place)
    case .named(let files):
      return files.indices.contains(place) ? self.files(files[place], place, watermarked) : []
    }
  }

  /// A file that has a word of its own; subtitles have no copy with a watermark.
  private func files(
    _ named: ProductionPlan.Named, _ place: Int, _ watermarked: Bool
  ) -> [ResultFile] {
    switch named.file {
    case .clip(let clip): [.clip(recipe(of: clip, watermarked: watermarked))]
    case .picture(let frame):
      [.picture(picture(frame.width, frame.height, place, watermarked))]
    case .subtitles(let subtitles):
      watermarked
        ? []
        : [
          .subtitles(
            SubtitleRecipe(
              subtitles.areStyled ? .ass : .srt, seconds: subtitles.seconds,
              width: subtitles.frame.width, height: subtitles.frame.height,
              fontSize: subtitles.fontSize, margin: subtitles.margin))
        ]
    }
  }

  /// A sound as an MP3 and as a WAV file, in the order in which answers tell them.
  func sounds(of sound: ProductionPlan.Sound) -> [ResultFile] {
    [SoundRecipe.Format.mp3, .wav].map { format in
      .sound(SoundRecipe(milliseconds: sound.milliseconds, format: format, seed: look))
    }
  }

  /// What can be looked at of a session: the face that was found, or the clip as it is worked on and
  /// what is marked in it.
  private func files(of session: ProductionPlan.Session, at place: Int) -> [ResultFile] {
    switch (session.purpose, place) {
    case (.faces, 0): [.picture(picture(256, 256, place, false))]
    case (.selection, 0): [.clip(recipe(of: session.clip, watermarked: false))]
    case (.selection, 1):
      [
        .clip(recipe(of: session.clip, watermarked: true)),
        .picture(picture(session.clip.width, session.clip.height, place, false)),
      ]
    case (.selection, 2): [.clip(recipe(of: session.clip, watermarked: true))]
    default: []
    }
  }

  /// What an element is made of, at its first place with the trial clip of a voice of its own.
  private func files(of element: ProductionPlan.Element, at place: Int) -> [ResultFile] {
    let trial = place == 0 && element.voice == .extracted ? [trialClip] : []
    switch element.source {
    case .clip(let clip):
      return place == 0 ? [.clip(recipe(of: clip, watermarked: false))] + trial : []
    case .pictures(let further):
      let side = ProductionPlan.Element.pictureSide
      return place <= further ? [.picture(picture(side, side, place, false))] + trial : []
    }
  }

  /// A few seconds in which a voice can be heard.
  private var trialClip: ResultFile {
    .sound(SoundRecipe(milliseconds: 5_000, format: .mp3, seed: look))
  }

  /// The parts of a person that recognition tells, in their order.
  static let parts = ["object_seg", "head_seg", "face_seg", "cloth_seg"]

  private func recipe(of clip: ProductionPlan.Clip, watermarked: Bool) -> VideoRecipe {
    let scenes = clip.shots.enumerated().map { number, frame in
      VideoRecipe.Scene(firstFrame: frame, colour: colour(number, watermarked))
    }
    return VideoRecipe(
      width: clip.width, height: clip.height, framesPerSecond: clip.framesPerSecond,
      frameCount: clip.frames, scenes: scenes)
  }

  private func picture(
    _ width: Int, _ height: Int, _ place: Int, _ watermarked: Bool
  ) -> PictureRecipe {
    PictureRecipe(width: width, height: height, colour: colour(place, watermarked))
  }

  private func colour(_ number: Int, _ watermarked: Bool) -> Colour {
    Colour(seed: Mixer.seed(look, UInt64(number), watermarked ? 1 : 0))
  }
}

/// A file that a task made, as the recipe from which it is drawn.
package enum ResultFile: Hashable, Sendable {
  /// An MP4 file.
  case clip(VideoRecipe)
  /// A PNG file.
  case picture(PictureRecipe)
  /// A WAV or an MP3 file.
  case sound(SoundRecipe)
  /// An SRT or an ASS file.
  case subtitles(SubtitleRecipe)

  /// The file itself.
  package var file: any MediaFile {
    switch self {
    case .clip(let recipe): MP4File(recipe)
    case .picture(let recipe): recipe.file
    case .sound(let recipe): recipe.file
    case .subtitles(let recipe): recipe.file
    }
  }
}
