package import Media
package import StrictJSON

/// The points that are marked in the frames of a session, each frame's in the order they came.
package struct Selection: Hashable, Sendable {
  /// A place in a frame, as parts of its width and height from the upper left corner on.
  package struct Point: Hashable, Sendable {
    /// From the left, 0 to 1.
    package let x: Decimal
    /// From the top, 0 to 1.
    package let y: Decimal

    /// A place in a frame.
    package init(x: Decimal, y: Decimal) {
      self.x = x
      self.y = y
    }
  }

  private var frames: [Int: [Point]] = [:]

  /// Nothing marked.
  package init() {}

  /// The points of a frame.
  package func points(in frame: Int) -> [Point] { frames[frame] ?? [] }

  /// How many points there are in all frames.
  var count: Int { frames.values.reduce(0) { $0 + $1.count } }

  /// How many frames have points.
  var frameCount: Int { frames.count }

  mutating func add(_ points: [Point], to frame: Int) {
    frames[frame, default: []] += points
  }

  /// Takes each point away once; points that are not there do nothing.
  mutating func delete(_ points: [Point], from frame: Int) {
    for point in points {
      guard let place = frames[frame]?.firstIndex(of: point) else { continue }
      frames[frame]?.remove(at: place)
    }
    if frames[frame]?.isEmpty == true { frames[frame] = nil }
  }

  /// What the points of a frame are taken to mark: all between them, and a sixteenth around it.
  ///
  /// Nil for a frame without points.
  package func mask(of frame: Int, width: Int, height: Int) -> Mask? {
    let points = points(in: frame)
    guard !points.isEmpty else { return nil }
    return Mask(
      width: width, height: height, columns: Selection.span(points.map(\.x), of: width),
      rows: Selection.span(points.map(\.y), of: height))
  }

  private static func span(_ parts: [Decimal], of side: Int) -> Range<Int> {
    let places = parts.compactMap { part in
      Decimal.wholePart(spelling: (part * Decimal(side)).description)
    }
    let margin = max(1, side / 16)
    guard let first = places.min(), let last = places.max() else { return 0..<0 }
    return max(0, first - margin)..<min(side, last + margin)
  }
}
