/// The pixels of a picture that belong to something: a rectangle of them, or none.
package struct Mask: Hashable, Sendable {
  /// Pixels from left to right.
  package let width: Int
  /// Pixels from top to bottom.
  package let height: Int
  /// The columns of the rectangle.
  let columns: Range<Int>
  /// The rows of the rectangle.
  let rows: Range<Int>

  /// A rectangle in a picture of 1...65,535 pixels a side; what lies outside of it is cut off.
  package init(width: Int, height: Int, columns: Range<Int>, rows: Range<Int>) {
    precondition((1...65_535).contains(width), "a picture is 1 to 65535 pixels wide")
    precondition((1...65_535).contains(height), "a picture is 1 to 65535 pixels high")
    self.width = width
    self.height = height
    let columns = columns.clamped(to: 0..<width)
    let rows = rows.clamped(to: 0..<height)
    self.columns = columns.isEmpty || rows.isEmpty ? 0..<0 : columns
    self.rows = columns.isEmpty || rows.isEmpty ? 0..<0 : rows
  }

  /// How many pixels are without and within by turns, column by column, beginning without.
  package var runs: [Int] {
    guard !columns.isEmpty else { return [width * height] }
    let between = height - rows.count
    var runs = [columns.lowerBound * height + rows.lowerBound]
    if between == 0 {
      runs.append(columns.count * height)
    } else {
      for _ in columns.dropLast() { runs += [rows.count, between] }
      runs.append(rows.count)
    }
    let rest = width * height - runs.reduce(0, +)
    return rest > 0 ? runs + [rest] : runs
  }

  /// The runs as text, in the compressed form of the COCO data set.
  ///
  /// From the fourth on a run is told as its difference to the one two before it. A number is written
  /// in groups of five bits, the lowest first, as ASCII from `0` on: 32 says that more follow, 16 in
  /// the last group that the number is negative.
  package var counts: String {
    let runs = runs
    var text = ""
    for (place, run) in runs.enumerated() {
      var number = place > 2 ? run - runs[place - 2] : run
      var isWhole = false
      repeat {
        let group = number & 31
        number >>= 5
        isWhole = group & 16 == 0 ? number == 0 : number == -1
        text.unicodeScalars.append(UnicodeScalar(UInt8(48 + group + (isWhole ? 0 : 32))))
      } while !isWhole
    }
    return text
  }

  /// The picture of the mask: white within, black without.
  package var file: PNGFile {
    var picture = BitPicture(width: width, height: height)
    var row = picture.blank
    row.flip(columns)
    picture.fill(to: rows.lowerBound)
    picture.append(row, copies: rows.count)
    picture.fill(to: height)
    return PNGFile(picture, palette: [])
  }
}
