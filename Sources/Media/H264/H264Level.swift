/// A level of H.264: how large and how fast a picture may be (H.264, table A-1).
struct H264Level: Hashable, Sendable {
  /// Ten times the level's number: `level_idc`.
  let number: Int
  private let macroblocksPerSecond: Int
  private let macroblocks: Int

  /// The lowest level for pictures of a size, in macroblocks, at a rate.
  ///
  /// The highest level holds every recipe: 65,536 macroblocks 240 times a second.
  static func lowest(columns: Int, rows: Int, framesPerSecond: Int) -> H264Level {
    table.first { $0.holds(columns: columns, rows: rows, framesPerSecond: framesPerSecond) }
      ?? highest
  }

  private func holds(columns: Int, rows: Int, framesPerSecond: Int) -> Bool {
    columns * rows <= macroblocks
      && columns * rows * framesPerSecond <= macroblocksPerSecond
      && max(columns, rows) * max(columns, rows) <= 8 * macroblocks
  }

  private static let highest = H264Level(62, 16_711_680, 139_264)

  /// Levels that only allow a higher bit rate than the one before are left out.
  private static let table = [
    H264Level(10, 1_485, 99), H264Level(11, 3_000, 396), H264Level(12, 6_000, 396),
    H264Level(13, 11_880, 396), H264Level(21, 19_800, 792), H264Level(22, 20_250, 1_620),
    H264Level(30, 40_500, 1_620), H264Level(31, 108_000, 3_600), H264Level(32, 216_000, 5_120),
    H264Level(40, 245_760, 8_192), H264Level(42, 522_240, 8_704), H264Level(50, 589_824, 22_080),
    H264Level(51, 983_040, 36_864), H264Level(52, 2_073_600, 36_864),
    H264Level(60, 4_177_920, 139_264), H264Level(61, 8_355_840, 139_264), highest,
  ]

  private init(_ number: Int, _ macroblocksPerSecond: Int, _ macroblocks: Int) {
    self.number = number
    self.macroblocksPerSecond = macroblocksPerSecond
    self.macroblocks = macroblocks
  }
}
