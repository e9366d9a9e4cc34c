/// The numbers of some paths.
///
/// Paths bring a number for their text along, so that a request hashes none of them.
struct PathTable: Sendable {
  private let paths: [Path]
  /// The places of the paths, each as near as it could be to where the top bits of its key lead.
  private let places: [Int8]

  /// A table of at most 64 paths.
  init(_ paths: [Path]) {
    precondition(paths.count <= 64, "a form has at most 64 fields")
    self.paths = paths
    // Twice as many places as paths at least, so that most are met at once.
    var places = [Int8](repeating: -1, count: 128)
    for (number, path) in paths.enumerated() {
      var place = PathTable.first(for: path)
      while places[place] >= 0 { place = (place + 1) & 127 }
      places[place] = Int8(number)
    }
    self.places = places
  }

  /// The number of a path; nil for one that is not in the table.
  func place(of path: Path) -> Int? {
    var place = PathTable.first(for: path)
    while places[place] >= 0 {
      let number = Int(places[place])
      if paths[number] == path { return number }
      place = (place + 1) & 127
    }
    return nil
  }

  /// Where a path is looked for first.
  private static func first(for path: Path) -> Int {
    Int((path.key &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }
}
