/// One NAL unit, the packet of an H.264 stream (H.264, 7.3.1).
enum NetworkUnit {
  /// What a unit carries; its raw value is `nal_unit_type` (H.264, table 7-1).
  enum Content: Int {
    case slice = 1
    case keySlice = 5
    case sequenceParameterSet = 7
    case pictureParameterSet = 8
  }

  /// The unit of a payload, without a length or start code before it.
  static func bytes(_ content: Content, payload: [UInt8]) -> [UInt8] {
    // Everything we write is referred to by later units: nal_ref_idc is 3.
    [UInt8(3 << 5 | content.rawValue)] + escaped(payload)
  }

  /// A sample of an MP4 track: the unit after its length in four bytes (ISO/IEC 14496-15, 5.3.4.2).
  static func sample(_ unit: [UInt8], continuedBy more: Int = 0) -> [UInt8] {
    let length = UInt32(unit.count + more)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) } + unit
  }

  /// Parts three bytes that could be taken for a start code by a 3 (H.264, 7.4.1.1).
  static func escaped(_ payload: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.count + 8)
    var copied = 0
    var zeros = 0
    for (index, byte) in payload.enumerated() {
      if zeros >= 2 && byte <= 3 {
        bytes.append(contentsOf: payload[copied..<index])
        bytes.append(3)
        copied = index
        zeros = 0
      }
      zeros = byte == 0 ? zeros + 1 : 0
    }
    bytes.append(contentsOf: payload[copied...])
    return bytes
  }
}
