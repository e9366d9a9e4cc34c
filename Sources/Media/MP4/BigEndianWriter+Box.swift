extension BigEndianWriter {
  /// Appends a box whose content `fill` writes (ISO/IEC 14496-12, 4.2).
  mutating func box(_ type: FourCharacterCode, _ fill: (inout BigEndianWriter) -> Void) {
    let start = bytes.count
    zeros(4)
    name(type)
    fill(&self)
    let size = bytes.count - start
    precondition(size <= Int(UInt32.max), "boxes of a header stay below 4 GB")
    overwrite(at: start, with: UInt32(size))
  }

  /// Appends a box that begins with a version, always 0, and flags.
  mutating func fullBox(
    _ type: FourCharacterCode, flags: Int = 0, _ fill: (inout BigEndianWriter) -> Void
  ) {
    box(type) { writer in
      writer.unsigned(flags, bytes: 4)
      fill(&writer)
    }
  }
}
