import KlingSpec
import Schema

/// What the tasks of all accounts of a world have in common: what they make, and how they are told.
///
/// Nothing on it changes what is answered, only what an answer costs: a query that looks at what
/// other accounts' queries have looked at finds it in the processor's cache.
final class CommonShelf {
  /// A record that was told: what tasks agree in that are told so but for what is their own.
  private final class Telling {
    let blueprint: Blueprint
    let product: Product
    let style: Style
    /// Nil while such a record was told once only, and where no stencil can be made.
    let stencil: RecordStencil?
    /// Whether such records have more of their own than a stencil can fill in.
    let isUnfit: Bool

    init(
      _ blueprint: Blueprint, _ product: Product, _ style: Style,
      _ stencil: RecordStencil? = nil, isUnfit: Bool = false
    ) {
      self.blueprint = blueprint
      self.product = product
      self.style = style
      self.stencil = stencil
      self.isUnfit = isUnfit
    }

    func fits(_ blueprint: Blueprint, _ product: Product, _ style: Style) -> Bool {
      self.blueprint === blueprint && self.style === style && self.product == product
    }
  }

  private static let capacity = 64
  /// Four states, in the answer to a create or elsewhere.
  private static let tellingsEach = 8
  private var blueprints: [Blueprint] = []
  private var oldest = 0
  private var tellings: [Telling?] = Array(repeating: nil, count: capacity * tellingsEach)

  /// The blueprint for a plan under a seed: one at hand if it fits, else a new one, for which the
  /// oldest has to go.
  func blueprint(for plan: ProductionPlan, seed: UInt64) -> Blueprint {
    if let known = blueprints.first(where: { $0.seed == seed && $0.fits(plan) }) { return known }
    let isFull = blueprints.count == CommonShelf.capacity
    let number = isFull ? oldest : blueprints.count
    let blueprint = Blueprint(plan, seed: seed, number: number)
    if isFull {
      blueprints[number] = blueprint
      oldest = (oldest + 1) % CommonShelf.capacity
    } else {
      blueprints.append(blueprint)
    }
    return blueprint
  }

  /// The stencil of a record; nil where there is none yet.
  func stencil(
    of blueprint: Blueprint, _ product: Product, _ state: TaskState, _ occasion: Occasion,
    in style: Style
  ) -> RecordStencil? {
    guard let place = CommonShelf.place(of: blueprint, state, occasion),
      let telling = tellings[place], telling.fits(blueprint, product, style)
    else { return nil }
    return telling.stencil
  }

  /// Notes that a record was written part by part; the second of its kind leaves its stencil.
  func note(
    _ view: TaskView, of blueprint: Blueprint, _ product: Product, own: RecordStencil.Own,
    _ occasion: Occasion, in style: Style
  ) {
    guard let place = CommonShelf.place(of: blueprint, view.state, occasion) else { return }
    guard let telling = tellings[place], telling.fits(blueprint, product, style) else {
      tellings[place] = Telling(blueprint, product, style)
      return
    }
    guard !telling.isUnfit else { return }
    let stencil = RecordStencil(view, own, occasion, in: style)
    tellings[place] = Telling(blueprint, product, style, stencil, isUnfit: stencil == nil)
  }

  private static func place(
    of blueprint: Blueprint, _ state: TaskState, _ occasion: Occasion
  ) -> Int? {
    guard let number = blueprint.number else { return nil }
    return number * tellingsEach + Int(state.rawValue) * 2 + (occasion == .create ? 1 : 0)
  }
}
