/// One box of an MP4 or MOV file (ISO/IEC 14496-12, 4.2).
struct Box: Sendable {
  let type: FourCharacterCode
  /// What follows size and type.
  let content: Extract
  /// Where the box begins in the file.
  let offset: Int
}

/// Walks the boxes that lie side by side in a part of a file.
///
/// Each step moves on by eight bytes or more, so every walk ends.
struct BoxCursor: Sendable {
  private let part: Extract
  private let isTopLevel: Bool
  private var offset = 0
  private var walked = 0

  /// A walk through a part; only at the top level may a box reach "to the end of the file".
  init(_ part: Extract, isTopLevel: Bool = false) {
    self.part = part
    self.isTopLevel = isTopLevel
  }

  /// The next box; nil at the end.
  mutating func next() throws(MediaFault) -> Box? {
    guard offset < part.count else { return nil }
    let start = offset
    walked += 1
    guard walked <= MediaProbe.mostParts else { throw MediaFault(.crowded, at: part.place(start)) }
    var size = try part.unsigned(at: start, bytes: 4)
    let type = try part.name(at: start + 4)
    var header = 8
    if size == 1 {
      size = try part.unsigned(at: start + 8, bytes: 8)
      header = 16
    } else if size == 0, isTopLevel {
      size = part.count - start
    }
    guard size >= header else { throw MediaFault(.length, at: part.place(start)) }
    let content = try part.part(at: start + header, count: size - header)
    offset += size
    return Box(type: type, content: content, offset: part.place(start))
  }
}

extension Extract {
  /// The content of the first box of a type among those that lie here; nil when there is none.
  func child(_ type: FourCharacterCode) throws(MediaFault) -> Extract? {
    var cursor = BoxCursor(self)
    while let box = try cursor.next() {
      if box.type == type { return box.content }
    }
    return nil
  }

  /// The content of the first box of a type; it is a fault when there is none.
  func necessaryChild(_ type: FourCharacterCode) throws(MediaFault) -> Extract {
    guard let content = try child(type) else { throw MediaFault(.missing, at: place(0)) }
    return content
  }
}
