/// A timescale and a duration, as `mvhd` and `mdhd` tell them (ISO/IEC 14496-12, 8.2.2 and 8.4.2).
struct MediaTime: Sendable {
  /// Units in a second; above 0.
  let timescale: Int
  /// The duration in milliseconds, rounded down; nil when the header leaves it open.
  let milliseconds: Int?

  init(header: Extract) throws(MediaFault) {
    let isLong = try header.version(upTo: 1) == 1
    timescale = try header.unsigned(at: isLong ? 20 : 12, bytes: 4)
    guard timescale > 0 else {
      throw MediaFault(.value, at: header.place(isLong ? 20 : 12))
    }
    let place = isLong ? 24 : 16
    let halves = isLong ? [place, place + 4] : [place]
    let words = try halves.map { half throws(MediaFault) in
      try header.unsigned(at: half, bytes: 4)
    }
    // A duration of nothing but set bits is not known; one of 0 belongs to a file in fragments.
    if words.allSatisfy({ $0 == Int(UInt32.max) }) || words.allSatisfy({ $0 == 0 }) {
      milliseconds = nil
      return
    }
    let units = try header.unsigned(at: place, bytes: isLong ? 8 : 4)
    let (scaled, overflow) = units.multipliedReportingOverflow(by: 1_000)
    guard !overflow else { throw MediaFault(.value, at: header.place(place)) }
    milliseconds = scaled / timescale
  }
}

extension Extract {
  /// The version of a full box; one above `latest` is a fault.
  func version(upTo latest: Int) throws(MediaFault) -> Int {
    let version = try unsigned(at: 0, bytes: 1)
    guard version <= latest else { throw MediaFault(.value, at: place(0)) }
    return version
  }
}
