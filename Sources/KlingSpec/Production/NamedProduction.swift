import Schema
import StrictJSON

/// How a create's fields decide files that answers tell by words of their own.
struct NamedProduction: Sendable {
  /// What a file is.
  enum File: Sendable {
    case clip
    case picture
    /// Subtitles, and where their look is asked for; what is left out goes by the shape of the clip.
    case subtitles(areStyled: Bool, fontSize: Path, margin: Path)
  }

  /// How long clips are.
  enum Length: Sendable {
    /// As many seconds as a field says.
    case field(Path)
    /// As long as the clip that is linked here; of one whose length is not known, 5 seconds.
    case clip(TextSource)
    /// As long as a text takes to be said: a second for every fifteen UTF-16 code units.
    case speech(TextSource)
    /// Nothing has a length.
    case none
  }

  /// How large clips and pictures are.
  enum Size: Sendable {
    /// As a named resolution and ratio ask; without a ratio, in the shape of the linked medium.
    case named(resolution: Path, ratio: Path, like: TextSource?)
    /// As large as the medium that is linked here; of one that is not known, as this.
    case same(as: TextSource, otherwise: Frame)
  }

  let model: String
  let files: [(type: String, file: File)]
  let length: Length
  let size: Size

  func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    let frame = frame(for: body, in: surroundings)
    let seconds = seconds(of: body, in: surroundings)
    let named = files.map { type, file in
      ProductionPlan.Named(type: type, file: plan(file, frame, seconds, for: body))
    }
    // What these cost is documented nowhere (`solutions.price`).
    return ProductionPlan(.named(named), units: 0, model: model, mode: "*")
  }

  private func plan(
    _ file: File, _ frame: Frame, _ seconds: Int, for body: Body
  ) -> ProductionPlan.Named.File {
    switch file {
    case .picture: return .picture(frame)
    case .clip:
      return .clip(
        ProductionPlan.Clip(
          width: frame.width, height: frame.height, framesPerSecond: 24, wholeSeconds: seconds,
          shots: [], sound: true))
    case .subtitles(let areStyled, let fontSize, let margin):
      let isPortrait = frame.height > frame.width
      // Within reason: a rule that sees to it can be switched off.
      let number = { (path: Path) in
        body.text(path).flatMap(Decimal.wholePart(spelling:)).map { min(max($0, 1), 4_096) }
      }
      return .subtitles(
        ProductionPlan.Subtitles(
          areStyled: areStyled, seconds: seconds, frame: frame,
          fontSize: number(fontSize) ?? (isPortrait ? 60 : 56),
          margin: number(margin) ?? (isPortrait ? 340 : 80)))
    }
  }

  /// Whole seconds, up to an hour: a rule that sees to less can be switched off.
  private func seconds(of body: Body, in surroundings: some Surroundings) -> Int {
    let seconds: Int
    switch length {
    case .none: seconds = 1
    case .field(let path): seconds = body.text(path).flatMap { Int($0) } ?? 5
    case .speech(let text): seconds = ((text.text(in: body)?.utf16.count ?? 0) + 14) / 15
    case .clip(let link):
      let milliseconds = facts(at: link, of: body, in: surroundings)?.milliseconds
      seconds = ((milliseconds ?? 5_000) + 500) / 1_000
    }
    return min(max(seconds, 1), 3_600)
  }

  private func frame(for body: Body, in surroundings: some Surroundings) -> Frame {
    switch size {
    case .named(let resolution, let ratio, let like):
      let shape = like.flatMap { facts(at: $0, of: body, in: surroundings) }?.shape
      return Frame(
        body.text(resolution) == "1080p" ? .fullHD : .hd,
        ratio: body.text(ratio) ?? shape ?? "16:9")
    case .same(let link, let otherwise):
      guard let facts = facts(at: link, of: body, in: surroundings), let width = facts.width,
        let height = facts.height
      else { return otherwise }
      // What is larger than can be drawn keeps its shape.
      return (16...4_096).contains(width) && (16...4_096).contains(height)
        ? Frame(width: width, height: height) : Frame(.fullHD, ratio: "\(width):\(height)")
    }
  }

  private func facts(
    at link: TextSource, of body: Body, in surroundings: some Surroundings
  ) -> MediaTraits? {
    guard let url = link.text(in: body), case .facts(let traits) = surroundings.media(at: url)
    else { return nil }
    return traits
  }
}
