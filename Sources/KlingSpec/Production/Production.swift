package import Schema
import StrictJSON

/// How a create's fields decide what its task makes, as names of fields.
///
/// A class, so that a create hands on a reference and copies none of its parts.
package final class Production: Sendable {
  /// What is made.
  enum Making: Sendable {
    /// One clip.
    case clip(ClipProduction)
    /// Pictures, each with a place in their list.
    case pictures(PictureProduction)
    /// The parts of a person, cut out of a picture.
    case recognition(units: Decimal)
    /// One sound.
    case sound(SoundProduction)
    /// One clip that follows what it is given.
    case following(FollowingProduction)
    /// A session, in which later requests work on a clip.
    case session(SessionProduction)
    /// An element.
    case element(ElementProduction)
    /// A voice.
    case voice(units: Decimal)
    /// Files that answers tell by words of their own.
    case named(NamedProduction)
  }

  let making: Making
  /// What the task is about, in the caller's words.
  let prompt: TextSource
  /// The id or the URL that says what the task is about where no words do.
  let link: TextSource?
  /// How the task is kept and told of.
  package let options: TaskOptions

  convenience init(
    _ making: Making, prompt: TextSource = .field("prompt"), options: TaskOptions = .legacy
  ) {
    self.init(making, prompt: prompt, link: nil, options: options)
  }

  convenience init(_ making: Making, about link: TextSource, options: TaskOptions = .legacy) {
    self.init(making, prompt: .fixed(""), link: link, options: options)
  }

  private init(
    _ making: Making, prompt: TextSource, link: TextSource?, options: TaskOptions
  ) {
    self.making = making
    self.prompt = prompt
    self.link = link
    self.options = options
  }

  /// What the task of one accepted body makes.
  package func plan(for body: Body, in surroundings: some Surroundings) -> ProductionPlan {
    var plan =
      switch making {
      case .clip(let clip): clip.plan(for: body, in: surroundings)
      case .pictures(let pictures): pictures.plan(for: body.lookingAtMedia(in: surroundings))
      case .recognition(let units): ProductionPlan(.recognition, units: units)
      case .sound(let sound): sound.plan(for: body)
      case .following(let clip): clip.plan(for: body, in: surroundings)
      case .session(let session): session.plan(for: body, in: surroundings)
      case .element(let element): element.plan(for: body, in: surroundings)
      case .voice(let units):
        ProductionPlan(.voice(.init(name: prompt.text(in: body) ?? "")), units: units)
      case .named(let files): files.plan(for: body, in: surroundings)
      }
    plan.fingerprint = body.fingerprint
    plan.words = prompt.text(in: body) ?? ""
    plan.link = link?.text(in: body) ?? ""
    plan.watermark = options.watermark.map { body.says("true", at: $0) }
    return plan
  }
}
