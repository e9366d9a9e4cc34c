/// The media data of a film and where the samples of its tracks lie in them.
///
/// Pictures and sound take turns, second by second and scene by scene, so that a player that reads
/// on has both at hand.
struct FilmData {
  /// A frame lasts so many units of time, so that all durations are whole numbers.
  static let unitsPerFrame = 512

  private(set) var data = Pieces()
  private(set) var pictures = SampleTable(sampleDuration: unitsPerFrame)
  /// Nil in a silent film.
  private(set) var sound: SampleTable?

  private let recipe: VideoRecipe
  private var film: FilmPictures
  /// How many units of sound were written.
  private var units = 0

  /// The media data of a recipe.
  init(_ recipe: VideoRecipe) {
    self.recipe = recipe
    film = FilmPictures(recipe)
    if recipe.hasSound { sound = SampleTable(sampleDuration: ToneUnit.blockLength) }
    for (number, length) in recipe.sceneLengths.enumerated() {
      let first = recipe.scenes[number].firstFrame
      let end = first + length
      let tone = ToneUnit(periods: FilmData.periods[number % FilmData.periods.count])
      var frame = first
      while frame < end {
        let second = frame / recipe.framesPerSecond
        let stop = min((second + 1) * recipe.framesPerSecond, end)
        appendPictures(frame..<stop, scene: number, second: second)
        appendSound(tone, until: stop)
        frame = stop
      }
    }
  }

  /// The pitches of the shots, in periods of a block: 234 Hz up to 469 Hz.
  private static let periods = [6, 8, 10, 5, 7, 9]

  /// Appends pictures of one second of a scene: the first of them begins the scene or the second.
  private mutating func appendPictures(_ frames: Range<Int>, scene: Int, second: Int) {
    let (first, colour) = (recipe.scenes[scene].firstFrame, recipe.scenes[scene].colour)
    let start = data.count
    var sizes: [Int] = []
    sizes.reserveCapacity(frames.count)
    var bytes: [UInt8] = []
    for frame in frames {
      if frame == first {
        sizes.append(film.appendKey(scene: scene, colour, second: second, to: &data))
      } else if frame == frames.lowerBound {
        sizes.append(film.appendTick(to: second, colour, distance: frame - first, to: &bytes))
      } else {
        sizes.append(film.appendUnchanged(distance: frame - first, to: &bytes))
      }
    }
    data.append(bytes)
    pictures.append(chunk: sizes, at: start, beginsWithKey: frames.lowerBound == first)
  }

  /// Appends units of a tone until all that is shown before a frame is heard.
  private mutating func appendSound(_ tone: ToneUnit, until frame: Int) {
    guard sound != nil else { return }
    let samples = frame * ToneUnit.samplesPerSecond / recipe.framesPerSecond
    let count = (samples + ToneUnit.blockLength - 1) / ToneUnit.blockLength - units
    guard count > 0 else { return }
    sound?.append(
      chunk: Array(repeating: tone.bytes.count, count: count), at: data.count, beginsWithKey: false)
    data.append(tone.bytes, copies: count)
    units += count
  }
}
