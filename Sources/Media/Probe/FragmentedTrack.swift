/// What the fragments of a film add to one of its tracks (ISO/IEC 14496-12, 8.8).
struct FragmentedTrack: Sendable {
  private let id: Int
  private let timescale: Int
  private let fileCount: Int
  /// What a sample lasts where a fragment does not say.
  private var standardDuration = 0
  private(set) var samples = 0
  private var units = 0

  /// The track of that id, whose units are so many in a second.
  init(id: Int, timescale: Int, fileCount: Int) {
    self.id = id
    self.timescale = timescale
    self.fileCount = fileCount
  }

  /// What the fragments last; nil where nothing has a duration.
  var milliseconds: Int? {
    let (scaled, overflow) = units.multipliedReportingOverflow(by: 1_000)
    return units > 0 && !overflow ? scaled / timescale : nil
  }

  /// How fast the samples come on average; nil where nothing has a duration.
  var samplesPerSecond: Fraction? {
    let (scaled, overflow) = samples.multipliedReportingOverflow(by: timescale)
    return overflow ? nil : Fraction(scaled, units)
  }

  /// Reads what the film's `mvex` says of all fragments.
  mutating func read(_ extends: Extract) throws(MediaFault) {
    var boxes = BoxCursor(extends)
    while let box = try boxes.next() {
      guard box.type == "trex", try box.content.unsigned(at: 4, bytes: 4) == id else { continue }
      standardDuration = try box.content.unsigned(at: 12, bytes: 4)
    }
  }

  /// Adds what a `moof` says of the track.
  mutating func add(_ fragment: Extract) throws(MediaFault) {
    var boxes = BoxCursor(fragment)
    while let box = try boxes.next() {
      guard box.type == "traf" else { continue }
      let header = try box.content.necessaryChild("tfhd")
      guard try header.unsigned(at: 4, bytes: 4) == id else { continue }
      let flags = try header.unsigned(at: 1, bytes: 3)
      var duration = standardDuration
      if flags & 0x8 != 0 {
        // The place of the media data and the number of the description may come before it.
        let place = 8 + (flags & 0x1 != 0 ? 8 : 0) + (flags & 0x2 != 0 ? 4 : 0)
        duration = try header.unsigned(at: place, bytes: 4)
      }
      var runs = BoxCursor(box.content)
      while let run = try runs.next() {
        if run.type == "trun" { try add(run.content, duration) }
      }
    }
  }

  private mutating func add(_ run: Extract, _ standard: Int) throws(MediaFault) {
    let flags = try run.unsigned(at: 1, bytes: 3)
    let count = try run.unsigned(at: 4, bytes: 4)
    samples += count
    // No sample is without a byte, however little a run says of each: the sums cannot overflow.
    guard samples <= min(fileCount, 1 << 31) else {
      throw MediaFault(.contradiction, at: run.place(4))
    }
    let start = 8 + (flags & 0x1 != 0 ? 4 : 0) + (flags & 0x4 != 0 ? 4 : 0)
    let stride = 4 * (flags >> 8 & 0xF).nonzeroBitCount
    let rows = try run.part(at: start, count: count * stride)
    guard flags & 0x100 != 0 else { return units += count * standard }
    for row in 0..<count { units += try rows.unsigned(at: row * stride, bytes: 4) }
  }
}
