/// The pictures of a film that shows one colour at a time and words on it, as samples of its track.
struct FilmPictures {
  private let columns: Int
  private let rows: Int
  private let layout: CaptionLayout
  /// Bands that were made already: most are the same in every scene.
  private var bits: [BandKey: BitWriter] = [:]
  /// The pictures that change nothing, by `frame_num`.
  private let unchanged: [[UInt8]]

  private struct BandKey: Hashable {
    let band: TextBand
    let contrast: TextContrast
  }

  /// How many samples a macroblock has: 16 by 16 of luma, 8 by 8 of each difference.
  private static let lumaCount = 256
  private static let differenceCount = 64
  /// After so many pictures `frame_num` begins anew.
  private static let cycle = 1 << ParameterSets.frameNumberBits

  /// The pictures of a recipe.
  init(_ recipe: VideoRecipe) {
    let columns = (recipe.width + 15) / 16
    let rows = (recipe.height + 15) / 16
    self.columns = columns
    self.rows = rows
    layout = CaptionLayout(recipe)
    unchanged = (0..<FilmPictures.cycle).map { number in
      var bits = BitWriter()
      SliceHeader.predicted(distance: number).append(to: &bits)
      bits.appendExpGolomb(columns * rows)  // mb_skip_run
      bits.appendTrailingBits()
      return NetworkUnit.sample(NetworkUnit.bytes(.slice, payload: bits.bytes))
    }
  }

  /// Appends the picture with which a scene begins and returns its size.
  ///
  /// Macroblock 0 carries the samples of the ground as they are, all others are made of it. Scenes
  /// that follow each other must differ in `alternate`.
  mutating func appendKey(
    scene: Int, _ colour: Colour, second: Int, to data: inout Pieces
  ) -> Int {
    let samples = colour.videoSamples
    var opening = BitWriter()
    SliceHeader.key(alternate: scene % 2 == 1).append(to: &opening)
    opening.appendExpGolomb(25)  // mb_type: I_PCM, samples follow as they are
    opening.align(with: false)
    let rest = rest(
      of: layout.places(scene: scene, second: second), TextContrast(onLuma: samples.luma))

    let start = data.count
    let sampleCount = FilmPictures.lumaCount + 2 * FilmPictures.differenceCount
    data.append(
      NetworkUnit.sample(
        NetworkUnit.bytes(.keySlice, payload: opening.bytes), continuedBy: sampleCount + rest.count)
    )
    data.append([samples.luma], copies: FilmPictures.lumaCount)
    data.append([samples.blue], copies: FilmPictures.differenceCount)
    data.append([samples.red], copies: FilmPictures.differenceCount)
    data.append(rest)
    return data.count - start
  }

  /// Appends a picture in which only the time changes, and returns its size.
  ///
  /// `distance` counts the pictures since the last key picture.
  func appendTick(
    to second: Int, _ colour: Colour, distance: Int, to data: inout [UInt8]
  ) -> Int {
    guard let old = layout.clock(at: second - 1), let new = layout.clock(at: second) else {
      return appendUnchanged(distance: distance, to: &data)
    }
    var bits = BitWriter()
    SliceHeader.predicted(distance: distance % FilmPictures.cycle).append(to: &bits)
    let skipped = new.band.appendChanges(
      from: old.band, columns: columns, skipping: new.row * columns,
      TextContrast(onLuma: colour.videoSamples.luma), to: &bits)
    bits.appendExpGolomb(skipped + (rows - new.row - new.band.rows) * columns)  // mb_skip_run
    bits.appendTrailingBits()
    let sample = NetworkUnit.sample(NetworkUnit.bytes(.slice, payload: bits.bytes))
    data.append(contentsOf: sample)
    return sample.count
  }

  /// Appends a picture that repeats the one before it, and returns its size.
  func appendUnchanged(distance: Int, to data: inout [UInt8]) -> Int {
    let sample = unchanged[distance % FilmPictures.cycle]
    data.append(contentsOf: sample)
    return sample.count
  }

  /// Macroblocks 1 and up.
  ///
  /// Outside of the bands each repeats the mean of its neighbours and adds nothing to it, in eight
  /// bits: `mb_type` 00100 (I_16x16_2_0_0), `intra_chroma_pred_mode` 1 (the mean), `mb_qp_delta` 1
  /// (none), `coeff_token` for no coefficient. Its code depends on how many the neighbours have
  /// (9.2.1): 000011 right of and below macroblock 0, which counts as full of them, else 1.
  private mutating func rest(
    of places: [CaptionLayout.Place], _ contrast: TextContrast
  ) -> Pieces {
    let bordering = 0b0_0100_1100_0011
    let plain: UInt8 = 0b0010_0111
    var payload = PayloadWriter()
    if columns > 1 {
      payload.bits.append(bordering, bits: 13)
      payload.append(plain, copies: columns - 2)
    }
    if rows > 1 {
      payload.bits.append(bordering, bits: 13)
      payload.append(plain, copies: columns - 1)
    }
    var row = 2
    for place in places {
      payload.append(plain, copies: (place.row - row) * columns)
      payload.bits.append(bits(of: place.band, contrast))
      row = place.row + place.band.rows + 1
    }
    payload.append(plain, copies: max(0, rows - row) * columns)
    return payload.finish()
  }

  private mutating func bits(of band: TextBand, _ contrast: TextContrast) -> BitWriter {
    let key = BandKey(band: band, contrast: contrast)
    if let known = bits[key] { return known }
    let made = band.bits(columns: columns, contrast)
    bits[key] = made
    return made
  }
}
