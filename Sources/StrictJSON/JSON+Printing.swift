extension JSON {
  /// The value as UTF-8 in a layout.
  ///
  /// Equal trees always give equal bytes, and parsing them gives the tree back, except that the
  /// canonical layout loses the order of members.
  package func utf8(_ layout: JSONLayout = .compact) -> [UInt8] {
    var printer = JSONPrinter(layout)
    printer.print(self, followers: 0)
    return printer.bytes
  }

  /// The value as text in a layout.
  package func text(_ layout: JSONLayout = .compact) -> String {
    String(decoding: utf8(layout), as: UTF8.self)
  }
}
