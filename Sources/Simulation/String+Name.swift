extension String {
  /// What follows a folder in a URL, up to a query or a fragment; nil where the folder is not in it.
  func name(below folder: String) -> String? {
    guard let end = end(of: folder) else { return nil }
    return String(utf8.dropFirst(end).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
  }

  /// Where a text ends that stands in this one, the first time, as an offset in UTF-8.
  private func end(of part: String) -> Int? {
    let (part, text) = (part.utf8.span, utf8.span)
    guard part.count <= text.count else { return nil }
    for start in 0...(text.count - part.count) {
      var length = 0
      while length < part.count, text[start + length] == part[length] { length += 1 }
      if length == part.count { return start + length }
    }
    return nil
  }
}
