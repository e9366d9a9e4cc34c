package import KlingSpec
package import StrictJSON
import Timekeeping

/// What all tasks that are asked to make the same have in common.
///
/// A class, so that each of a million alike tasks holds a reference to it and none of its parts.
package final class Blueprint: Sendable {
  /// What it is.
  package let content: ProductionPlan.Content
  /// What it costs if it succeeds.
  package let units: Decimal
  /// Whether a copy with a watermark was asked for; nil for products without.
  package let watermark: Bool?
  /// The model that makes it.
  package let model: String
  /// The mode that makes it; `*` for models without.
  package let mode: String
  /// The length of a clip, as answers spell it; nil for all else.
  let seconds: String?
  /// What its colours depend on beside the request itself.
  let look: UInt64
  let seed: UInt64
  /// Where it stands on the shelf; nil where it does not.
  let number: Int?

  /// What a plan makes, under the seed of its tenant.
  package init(_ plan: ProductionPlan, seed: UInt64, number: Int? = nil) {
    self.seed = seed
    self.number = number
    content = plan.content
    units = plan.units
    watermark = plan.watermark
    model = plan.model
    mode = plan.mode
    seconds = plan.content.seconds
    var look = Mixer.seed(seed, 0)
    for number in plan.content.numbers { look = Mixer.seed(look, UInt64(number)) }
    for text in [plan.model, plan.mode] { look = Mixer.seed(look, Mixer.seed(text: text)) }
    self.look = look
  }

  /// What stands in the platform's library.
  init(_ piece: LibraryPiece) {
    seed = 0
    number = nil
    content = piece.content
    units = 0
    watermark = nil
    model = ""
    mode = ""
    seconds = piece.content.seconds
    look = 0
  }

  /// Whether it is what a plan under the same seed makes.
  func fits(_ plan: ProductionPlan) -> Bool {
    content == plan.content && units == plan.units && watermark == plan.watermark
      && model == plan.model && mode == plan.mode
  }
}

/// The blueprints of an account's last tasks, which the next ones ask for first.
struct BlueprintShelf {
  /// As many as one client varies; comparing more would cost more than making another.
  private static let capacity = 8
  private var blueprints: [Blueprint] = []
  private var oldest = 0
  private var lastWords = ""

  /// The beginning of a plan's prompt, longer than any caption; the last one at hand if it is equal.
  mutating func words(of plan: ProductionPlan) -> String {
    let prompt = plan.words
    let words =
      prompt.utf8.count > BlueprintShelf.longestWords
      ? String(prompt.unicodeScalars.prefix(BlueprintShelf.longestWords)) : prompt
    if words != lastWords { lastWords = words }
    return lastWords
  }

  private static let longestWords = 128

  /// The blueprint for a plan: one at hand if it fits, else one of all accounts in the place of the
  /// oldest.
  mutating func blueprint(
    for plan: ProductionPlan, seed: UInt64, _ common: CommonShelf
  ) -> Blueprint {
    if let known = blueprints.first(where: { $0.fits(plan) }) { return known }
    let blueprint = common.blueprint(for: plan, seed: seed)
    if blueprints.count < BlueprintShelf.capacity {
      blueprints.append(blueprint)
    } else {
      blueprints[oldest] = blueprint
      oldest = (oldest + 1) % BlueprintShelf.capacity
    }
    return blueprint
  }
}

extension ProductionPlan.Content {
  fileprivate var seconds: String? {
    switch self {
    case .clip(let clip), .scored(let clip): clip.seconds
    case .pictures, .recognition, .element, .voice, .sound, .session, .named: nil
    }
  }

  /// The numbers that decide it.
  fileprivate var numbers: [Int] {
    switch self {
    case .clip(let clip): clip.numbers
    case .pictures(let pictures): [pictures.width, pictures.height, pictures.isSeries ? 1 : 0]
    case .recognition: [4]
    case .sound(let sound): [sound.milliseconds]
    case .scored(let clip): clip.numbers + [1]
    case .session(let session): session.clip.numbers
    case .element(let element):
      switch element.source {
      case .clip(let clip): clip.numbers
      case .pictures(let further): [further]
      }
    case .voice: []
    case .named(let files): files.flatMap(\.numbers)
    }
  }
}

extension ProductionPlan.Named {
  fileprivate var numbers: [Int] {
    switch file {
    case .clip(let clip): clip.numbers
    case .picture(let frame): [frame.width, frame.height]
    case .subtitles(let subtitles): [subtitles.fontSize, subtitles.margin]
    }
  }
}

extension ProductionPlan.Clip {
  fileprivate var numbers: [Int] { [width, height, frames, sound ? 1 : 0] + shots }
}
