import Schema
import StrictJSON

/// How a create's fields decide the pictures that its task makes.
struct PictureProduction: Sendable {
  /// How many pictures are made.
  enum Count: Sendable {
    /// One.
    case one
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
  }

  var model = TextSource.field("model_name")
  var resolution = TextSource.field("resolution")
  var ratio = TextSource.field("aspect_ratio")
  var size = PictureSize.named
  let count: Count
  /// The fields whose presence makes it a picture out of pictures.
  var sources: [Path] = []
  var price = Price.ofModel

  func plan(for body: Body) -> ProductionPlan {
    let name = model.text(in: body) ?? ""
    let row = ImageModels.named(name)
    let resolution = resolution.text(in: body) ?? "1k"
    let (count, isSeries) = counted(in: body)
    let isMadeOfPictures = sources.contains { body.isPresent($0.text) }
    let units: Decimal =
      switch price {
      case .each(let units): units
      case .ofModel: row?.units(resolution, ofPictures: isMadeOfPictures) ?? 0
      }
    let frame =
      size.frame(in: body, of: row)
      ?? Frame(resolution: resolution, ratio: ratio.text(in: body) ?? "16:9")
    let pictures = ProductionPlan.Pictures(
      width: frame.width, height: frame.height, count: count, isSeries: isSeries)
    return ProductionPlan(
      .pictures(pictures), units: units * Decimal(integerLiteral: count), slots: count,
      model: name, mode: resolution)
  }

  private func counted(in body: Body) -> (count: Int, isSeries: Bool) {
    let number = { (path: Path) in body.text(path.text).flatMap { Decimal($0)?.int } }
    let wanted: (Int, Bool) =
      switch count {
      case .one: (1, false)
      case .field(let path): (number(path) ?? 1, false)
      case .series(let type, let amount, let single):
        body.text(type.text) == "series"
          ? (number(amount) ?? 4, true) : (number(single) ?? 1, false)
      }
    return (min(max(wanted.0, 1), 9), wanted.1)
  }
}
