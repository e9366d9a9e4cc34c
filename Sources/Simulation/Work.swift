package import KlingSpec
import Media
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
  /// The beginning of the prompt.
  private let words: String

  /// What a create asks for, by a blueprint that fits it, and the beginning of its prompt.
  ///
  /// What it shows depends on the seed and on what the request says, so that equal requests give
  /// equal bytes whenever and by whomever they are made.
  package init(_ plan: ProductionPlan, _ blueprint: Blueprint, words: String) {
    self.blueprint = blueprint
    source = plan.session ?? plan.parent ?? ""
    isInSession = plan.session != nil
    look = Mixer.seed(blueprint.look, plan.fingerprint)
    self.words = words
  }

  /// What stands in the platform's library, which nobody paid for.
  init(_ piece: LibraryPiece, seed: UInt64) {
    blueprint = Blueprint(piece)
    source = ""
    isInSession = false
    look = Mixer.seed(seed, Mixer.seed(text: piece.thing.id))
    words = piece.thing.id
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

  /// The words that are burnt into its pictures: the prompt's, unless there are others.
  func caption(_ others: String? = nil, externalID: String, isWatermarked: Bool) -> Caption {
    Caption(
      prompt: others ?? words, externalID: externalID,
      digest: UInt32(truncatingIfNeeded: look >> 32),
      model: model, mode: mode == "*" || model.isEmpty ? "" : mode, isWatermarked: isWatermarked)
  }

  /// Whether its record tells what it is made of.
  var hasSource: Bool { !source.isEmpty }

  /// What it is made of.
  package var origin: Origin {
    source.isEmpty ? .none : isInSession ? .session(source) : .clip(source)
  }
}
