import HTTPWire
import Media
import Simulation

/// The layouts of the files that were asked for last, so that whoever asks on need not wait again.
///
/// A layout is what a file is drawn from; it is never larger than the file, hence the lengths of the
/// files bound what the shelf holds.
struct LayoutShelf {
  /// A file and what tells it from others.
  struct Layout {
    let recipe: ResultFile
    let file: any MediaFile
    let tag: EntityTag
  }

  /// The most files, and the most bytes that they have together.
  private static let most = (files: 32, bytes: 16 << 20)

  private let version: String
  /// The one that was asked for last stands last.
  private var layouts: [Layout] = []
  private var bytes = 0

  /// An empty shelf for files as this version of the program draws them.
  init(version: String) {
    self.version = version
  }

  /// The layout of a recipe, made unless it is there.
  mutating func layout(of recipe: ResultFile) -> Layout {
    if let place = layouts.lastIndex(where: { $0.recipe == recipe }) {
      if place < layouts.count - 1 { layouts.append(layouts.remove(at: place)) }
      return layouts[layouts.count - 1]
    }
    let tag = EntityTag(RecipeDigest.text(of: recipe, and: version))
    let layout = Layout(recipe: recipe, file: recipe.file, tag: tag)
    guard layout.file.count <= LayoutShelf.most.bytes else { return layout }
    layouts.append(layout)
    bytes += layout.file.count
    while layouts.count > LayoutShelf.most.files || bytes > LayoutShelf.most.bytes {
      bytes -= layouts.removeFirst().file.count
    }
    return layout
  }
}
