import HTTPWire

extension Law {
  /// A file that lacks its end often plays all the same, until its last second.
  ///
  /// Only a should: a client may open a link to see whether it is there. A download that the server
  /// has cut is no fault of the client's.
  package static let wholeDownload = Law(
    "media.whole", .should, "A download that was begun is read to its end.",
    why: "A clip without its last part is broken, and often looks sound.",
    fix:
      "Read until Content-Length bytes are there and compare the count; go on with `Range` after "
      + "a break.",
    each: Noun("download")
  ) { observation in
    var ruling = Ruling()
    let downloads = observation.exchanges.indices.filter { place in
      let exchange = observation.exchanges[place]
      return exchange.isDownload && exchange.isServed && exchange.request.method == "GET"
    }
    let whole = Set(
      downloads.map { observation.exchanges[$0] }.filter { !$0.isBrokenOff }.map(\.request.path))
    for place in downloads {
      let exchange = observation.exchanges[place]
      ruling.look(
        at: place,
        exchange.isBrokenOff && !whole.contains(exchange.request.path)
          ? "\(exchange.name) was broken off before all of its \(exchange.answer.count) bytes were "
            + "read" : nil)
    }
    return ruling
  }
}
