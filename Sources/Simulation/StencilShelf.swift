import KlingSpec
import Schema
import StrictJSON

/// The stencils of the records in which an account's tasks were told last.
///
/// They change nothing in what is written, only what it costs.
struct StencilShelf {
  /// What tasks agree in whose records differ in nothing but ids and times, and how they are told.
  private final class Entry {
    let blueprint: Blueprint
    let folder: ResultFolder
    let product: Product
    let state: TaskState
    let style: Style
    let occasion: Occasion
    /// Nil while such a record was written once only, and where no stencil can be made.
    let stencil: RecordStencil?
    /// Whether such records have more of their own than a stencil can fill in.
    let isUnfit: Bool

    init(
      _ task: borrowing TaskRecord, _ state: TaskState, _ occasion: Occasion, _ style: Style,
      _ stencil: RecordStencil? = nil, isUnfit: Bool = false
    ) {
      blueprint = task.work.blueprint
      folder = task.folder
      product = task.product
      self.state = state
      self.style = style
      self.occasion = occasion
      self.stencil = stencil
      self.isUnfit = isUnfit
    }

    func fits(
      _ task: borrowing TaskRecord, _ state: TaskState, _ occasion: Occasion, _ style: Style
    ) -> Bool {
      blueprint === task.work.blueprint && self.state == state && self.occasion == occasion
        && self.style === style && folder === task.folder && product == task.product
    }
  }

  /// As many as a few kinds of task in all states have; a power of two.
  private static let capacity = 32
  private var entries: [Entry?] = []

  /// The stencil of a record; nil where there is none yet.
  func stencil(
    for task: borrowing TaskRecord, _ state: TaskState, _ occasion: Occasion, in style: Style
  ) -> RecordStencil? {
    guard !entries.isEmpty, let entry = entries[StencilShelf.place(of: task, state, occasion)],
      entry.fits(task, state, occasion, style)
    else { return nil }
    return entry.stencil
  }

  /// Notes that a record was written part by part; the second of its kind leaves its stencil.
  mutating func note(
    _ view: TaskView, of task: borrowing TaskRecord, result: InlineArray<36, UInt8>,
    _ occasion: Occasion, in style: Style
  ) {
    if entries.isEmpty { entries = Array(repeating: nil, count: StencilShelf.capacity) }
    let place = StencilShelf.place(of: task, view.state, occasion)
    guard let entry = entries[place], entry.fits(task, view.state, occasion, style) else {
      entries[place] = Entry(task, view.state, occasion, style)
      return
    }
    guard !entry.isUnfit else { return }
    let stencil = RecordStencil(view, result: result, occasion, in: style)
    entries[place] = Entry(
      task, view.state, occasion, style, stencil, isUnfit: stencil == nil)
  }

  /// Where a record's stencil would lie; where a blueprint lies in memory is as good as random.
  private static func place(
    of task: borrowing TaskRecord, _ state: TaskState, _ occasion: Occasion
  ) -> Int {
    let address = UInt(bitPattern: ObjectIdentifier(task.work.blueprint))
    let isCreate: UInt = occasion == .create ? 1 : 0
    return Int((address >> 4 &+ address >> 9) << 3 &+ UInt(state.rawValue) << 1 &+ isCreate)
      & (capacity - 1)
  }
}
