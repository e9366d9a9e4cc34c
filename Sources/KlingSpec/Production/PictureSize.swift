import Schema
import StrictJSON

/// Where the size of pictures comes from.
///
/// A picture whose size nobody knows, because it lies behind a foreign URL, is taken for a square of
/// 1024 by 1024 pixels.
enum PictureSize: Sendable {
  /// From a named resolution and a named ratio.
  case named
  /// From the picture in a field where the model does no more than restyle it
  /// (`images.model.restyle_size`), else from the names; also where its size is not known.
  case restyled(Path)
  /// From the picture in a field.
  case same(as: Path)
  /// From the picture in a field, grown by multiples of its own height and width.
  case grown(Path, up: Path, down: Path, left: Path, right: Path)

  /// The size; nil where the names decide it.
  func frame(in body: Body, of model: ImageModel?) -> Frame? {
    switch self {
    case .named: return nil
    case .restyled(let path):
      return model?.restyles == true ? Frame(ofMediumAt: path, in: body) : nil
    case .same(let path): return Frame(ofMediumAt: path, in: body) ?? .unknown
    case .grown(let path, let up, let down, let left, let right):
      let frame = Frame(ofMediumAt: path, in: body) ?? .unknown
      return Frame(
        width: frame.width.grown(by: [left, right], of: body),
        height: frame.height.grown(by: [up, down], of: body))
    }
  }
}

extension Frame {
  fileprivate static let unknown = Frame(width: 1_024, height: 1_024)

  /// The size of the picture that a field points to; nil where it is not known.
  fileprivate init?(ofMediumAt path: Path, in body: Body) {
    guard case .facts(let traits) = body.medium(path), let width = traits.width,
      let height = traits.height
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension Int {
  /// A side, longer by the sum of some fields times its own length, to the nearest pixel.
  ///
  /// Fields count in ten-thousandths, as the vendor's own arithmetic does, and up to 2 each: a rule
  /// that sees to it can be switched off, and arithmetic must not end the program.
  fileprivate func grown(by fields: [Path], of body: Body) -> Int {
    let parts = fields.map { field in
      let number = body.text(field).flatMap { Decimal($0) } ?? 0
      let part = Decimal.wholePart(spelling: (number * 10_000).description) ?? 0
      return Swift.min(Swift.max(part, 0), 20_000)
    }
    return (self * (10_000 + parts.reduce(0, +)) + 5_000) / 10_000
  }
}
