import Schema

/// Where the size of pictures comes from, besides a named resolution and ratio.
enum PictureSize: Sendable {
  /// From the names alone.
  case named
  /// From the picture in a field where the model does no more than restyle it
  /// (`images.model.restyle_size`), else from the names; a picture of unknown size counts as none.
  case restyled(Path)

  /// The size; nil where the names decide it.
  func frame(in body: Body, of model: ImageModel?) -> Frame? {
    switch self {
    case .named: nil
    case .restyled(let path): model?.restyles == true ? Frame(ofMediumAt: path, in: body) : nil
    }
  }
}

extension Frame {
  /// The size of the picture that a field points to; nil where it is not known.
  fileprivate init?(ofMediumAt path: Path, in body: Body) {
    guard case .facts(let traits) = body.medium(path.text), let width = traits.width,
      let height = traits.height
    else { return nil }
    self.init(width: width, height: height)
  }
}
