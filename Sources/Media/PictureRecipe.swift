/// Everything that decides the bytes of a placeholder picture.
package struct PictureRecipe: Hashable, Sendable {
  /// The place of a picture among those that were made with it, such as `2/4`.
  package struct Number: Hashable, Sendable, CustomStringConvertible {
    /// The place, counted from 1.
    package let place: Int
    /// How many there are.
    package let count: Int

    /// A place among so many.
    package init(_ place: Int, of count: Int) {
      self.place = place
      self.count = count
    }

    /// Both numbers, as the picture shows them.
    package var description: String { "\(place)/\(count)" }
  }

  /// Pixels from left to right, 1...65,535.
  package let width: Int
  /// Pixels from top to bottom, 1...65,535.
  package let height: Int
  /// What every pixel shows that belongs to no letter.
  package let colour: Colour
  /// The words that are burnt in.
  package let caption: Caption?
  /// The number that is burnt in, for pictures that are made together.
  package let number: Number?

  /// The recipe of a picture of one colour, and the words on it.
  package init(
    width: Int, height: Int, colour: Colour, caption: Caption? = nil, number: Number? = nil
  ) {
    self.width = width
    self.height = height
    self.colour = colour
    self.caption = caption
    self.number = number
  }

  /// The picture as a PNG file.
  package var file: PNGFile { PNGFile(BitPicture(self), palette: [colour, colour.ink]) }
}
