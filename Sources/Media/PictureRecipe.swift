/// Everything that decides the bytes of a placeholder picture.
package struct PictureRecipe: Hashable, Sendable {
  /// Pixels from left to right, 1...65,535.
  package let width: Int
  /// Pixels from top to bottom, 1...65,535.
  package let height: Int
  /// What every pixel shows.
  package let colour: Colour

  /// The recipe of a picture of one colour.
  package init(width: Int, height: Int, colour: Colour) {
    self.width = width
    self.height = height
    self.colour = colour
  }

  /// The picture as a PNG file.
  package var file: PNGFile { PNGFile(width: width, height: height, colour: colour) }
}
