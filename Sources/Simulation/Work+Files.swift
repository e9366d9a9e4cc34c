import KlingSpec
import Media
import Timekeeping

extension Work {
  /// The files of one of its results, one of each kind; none for a place where it has none.
  ///
  /// The copy with a watermark has a bar across it; sounds have no such copy. The external id is that
  /// of the task.
  package func files(at place: Int, watermarked: Bool, externalID: String = "") -> [ResultFile] {
    let caption = caption(externalID: externalID, isWatermarked: watermarked)
    switch content {
    case .clip(let clip):
      return place == 0 ? [.clip(recipe(of: clip, caption))] : []
    case .pictures(let pictures):
      guard place < pictures.count * pictures.views else { return [] }
      return [
        .picture(
          picture(
            pictures.width, pictures.height, place, of: pictures.count * pictures.views, caption,
            tint: pictures.source))
      ]
    case .recognition:
      guard Work.parts.indices.contains(place) else { return [] }
      let part = self.caption(
        Work.parts[place], externalID: externalID, isWatermarked: watermarked)
      return [.picture(picture(512, 512, place, of: Work.parts.count, part))]
    case .element(let element):
      return watermarked ? [] : files(of: element, at: place, caption)
    case .voice:
      return place == 0 && !watermarked ? [trialClip] : []
    case .sound(let sound):
      return place == 0 && !watermarked ? sounds(of: sound) : []
    case .scored(let clip):
      guard place == 0 else { return [] }
      let picture = ResultFile.clip(recipe(of: clip, caption))
      return [picture] + (watermarked ? [] : sounds(of: clip.soundtrack))
    case .session(let session):
      return files(of: session, at: place, caption)
    case .named(let files):
      return files.indices.contains(place) ? self.files(files[place], place, caption) : []
    }
  }

  /// A file that has a word of its own; subtitles have no copy with a watermark.
  private func files(
    _ named: ProductionPlan.Named, _ place: Int, _ caption: Caption
  ) -> [ResultFile] {
    switch named.file {
    case .clip(let clip): [.clip(recipe(of: clip, caption))]
    case .picture(let frame):
      [.picture(picture(frame.width, frame.height, place, caption))]
    case .subtitles(let subtitles):
      caption.isWatermarked
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
  private func files(
    of session: ProductionPlan.Session, at place: Int, _ caption: Caption
  ) -> [ResultFile] {
    switch (session.purpose, place) {
    case (.faces, 0): [.picture(picture(256, 256, place, caption))]
    case (.selection, 0): [.clip(recipe(of: session.clip, caption))]
    case (.selection, 1):
      [
        .clip(recipe(of: session.clip, caption, seed: Mixer.seed(look, 1))),
        .picture(picture(session.clip.width, session.clip.height, place, caption)),
      ]
    case (.selection, 2): [.clip(recipe(of: session.clip, caption, seed: Mixer.seed(look, 1)))]
    default: []
    }
  }

  /// What an element is made of, at its first place with the trial clip of a voice of its own.
  private func files(
    of element: ProductionPlan.Element, at place: Int, _ caption: Caption
  ) -> [ResultFile] {
    let trial = place == 0 && element.voice == .extracted ? [trialClip] : []
    switch element.source {
    case .clip(let clip):
      return place == 0 ? [.clip(recipe(of: clip, caption))] + trial : []
    case .pictures(let further):
      let side = ProductionPlan.Element.pictureSide
      guard place <= further else { return [] }
      return [.picture(picture(side, side, place, of: further + 1, caption))] + trial
    }
  }

  /// A few seconds in which a voice can be heard.
  private var trialClip: ResultFile {
    .sound(SoundRecipe(milliseconds: 5_000, format: .mp3, seed: look))
  }

  /// The parts of a person that recognition tells, in their order.
  static let parts = ["object_seg", "head_seg", "face_seg", "cloth_seg"]

  private func recipe(
    of clip: ProductionPlan.Clip, _ caption: Caption, seed: UInt64? = nil
  ) -> VideoRecipe {
    let last = clip.shots.count - 1
    let scenes = clip.shots.enumerated().map { number, frame in
      // A scene that begins or ends with a picture of the request has the colour of that picture.
      let pictures = [
        number == 0 ? clip.firstPicture : nil, number == last ? clip.lastPicture : nil,
      ].compactMap(\.self)
      return VideoRecipe.Scene(
        firstFrame: frame,
        colour: pictures.isEmpty
          ? Colour(seed: Mixer.seed(seed ?? look, 0), turns: number)
          : Colour(seed: pictures.reduce(0, Mixer.seed)))
    }
    return VideoRecipe(
      width: clip.width, height: clip.height, framesPerSecond: clip.framesPerSecond,
      frameCount: clip.frames, scenes: scenes, hasSound: clip.sound, caption: caption)
  }

  /// A picture, with its number where there are several; those made of a picture that came with the
  /// request have colours that depend on nothing else.
  private func picture(
    _ width: Int, _ height: Int, _ place: Int, of count: Int = 1, _ caption: Caption,
    tint: UInt64? = nil
  ) -> PictureRecipe {
    PictureRecipe(
      width: width, height: height, colour: Colour(seed: Mixer.seed(tint ?? look, UInt64(place))),
      caption: caption, number: count > 1 ? PictureRecipe.Number(place + 1, of: count) : nil)
  }
}
