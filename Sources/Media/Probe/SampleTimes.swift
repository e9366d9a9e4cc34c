/// How many samples an `stts` counts, and how fast they come (ISO/IEC 14496-12, 8.6.1.2).
struct SampleTimes: Sendable {
  let samples: Int
  /// The rate of most samples, else the average; nil where nothing has a duration.
  let samplesPerSecond: Fraction?

  init(table: Extract, timescale: Int) throws(MediaFault) {
    let rows = try table.part(at: 8, count: 8 * table.unsigned(at: 4, bytes: 4))
    var samples = 0
    var units = 0
    // A vote by weight: a duration that more than half of the samples have is the one left over.
    var favourite = 0
    var votes = 0
    for row in stride(from: 0, to: rows.count, by: 8) {
      let count = try rows.unsigned(at: row, bytes: 4)
      let duration = try rows.unsigned(at: row + 4, bytes: 4)
      let (more, isTooLong) = count.multipliedReportingOverflow(by: duration)
      let (sum, isTooLate) = units.addingReportingOverflow(more)
      let (total, isTooMuch) = samples.addingReportingOverflow(count)
      guard !isTooLong, !isTooLate, !isTooMuch else {
        throw MediaFault(.value, at: rows.place(row))
      }
      (units, samples) = (sum, total)
      if duration == favourite {
        votes += count
      } else if votes >= count {
        votes -= count
      } else {
        (favourite, votes) = (duration, count - votes)
      }
    }
    self.samples = samples

    var supporters = 0
    for row in stride(from: 0, to: rows.count, by: 8)
    where try rows.unsigned(at: row + 4, bytes: 4) == favourite {
      supporters += try rows.unsigned(at: row, bytes: 4)
    }
    if supporters > samples / 2, favourite > 0 {
      // The last frame often lasts a little longer or shorter: that does not make the rate odd.
      samplesPerSecond = Fraction(timescale, favourite)
    } else {
      let (scaled, overflow) = samples.multipliedReportingOverflow(by: timescale)
      guard !overflow else { throw MediaFault(.value, at: table.place(4)) }
      samplesPerSecond = Fraction(scaled, units)
    }
  }
}
