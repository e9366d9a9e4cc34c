import Schema
import StrictJSON

/// How a create's fields decide the pictures that its task makes.
struct PictureProduction: Sendable {
  /// How many results there are.
  ///
  /// Each that is asked for holds a slot (`concurrency.image_cost`); a number that nobody can choose
  /// holds one.
  enum Count: Sendable {
    /// So many.
    case fixed(Int)
    /// As many as a field says.
    case field(Path)
    /// As many as `amount` says where `type` says `series`, else as `single` says.
    ///
    /// `auto` makes four: the service decides by the prompt, a mock by nothing.
    case series(type: Path, amount: Path, single: Path)
  }

  /// What the pictures cost.
  enum Price: Sendable {
    /// So many units each, by the model's row of the capability map.
    case ofModel
    /// So many units each.
    case each(Decimal)
    /// So many units together.
    case together(Decimal)
  }

  var model = TextSource.field("model_name")
  var resolution = TextSource.field("resolution")
  var ratio = TextSource.field("aspect_ratio")
  var size = PictureSize.named
  let count: Count
  /// How many pictures each result has.
  var views = 1
  /// The fields whose presence makes it a picture out of pictures.
  var sources: [Path] = []
  /// The fields of the pictures it may be made of, the chief one first.
  var likeness: [Path] = []
  var price = Price.ofModel

  func plan(for body: Body) -> ProductionPlan {
    let name = model.text(in: body) ?? ""
    let row = ImageModels.named(name)
    let resolution = resolution.text(in: body) ?? "1k"
    let (count, isSeries) = counted(in: body)
    let isMadeOfPictures = sources.contains { body.isPresent($0) }
    let number = Decimal(integerLiteral: count)
    let units: Decimal =
      switch price {
      case .together(let units): units
      case .each(let units): units * number
      case .ofModel: (row?.units(resolution, ofPictures: isMadeOfPictures) ?? 0) * number
      }
    let frame =
      size.frame(in: body, of: row)
      ?? Frame(resolution: resolution, ratio: ratio.text(in: body) ?? "16:9")
    let pictures = ProductionPlan.Pictures(
      width: frame.width, height: frame.height, count: count, views: views, isSeries: isSeries,
      source: source(in: body))
    return ProductionPlan(
      .pictures(pictures), units: units, slots: slots(of: count), model: name, mode: resolution)
  }

  private func source(in body: Body) -> UInt64? {
    likeness.lazy.compactMap { PictureSource.field($0).facts(in: body)?.fingerprint }.first
  }

  private func slots(of count: Int) -> Int {
    if case .fixed = self.count { 1 } else { count }
  }

  private func counted(in body: Body) -> (count: Int, isSeries: Bool) {
    let number = { (path: Path) in body.text(path).flatMap(Decimal.wholePart(spelling:)) }
    let wanted: (Int, Bool) =
      switch count {
      case .fixed(let number): (number, false)
      case .field(let path): (number(path) ?? 1, false)
      case .series(let type, let amount, let single):
        body.text(type) == "series"
          ? (number(amount) ?? 4, true) : (number(single) ?? 1, false)
      }
    return (min(max(wanted.0, 1), 9), wanted.1)
  }
}
