import HTTPWire

extension Law {
  /// Results are kept for 30 days (`retention.30_days`).
  ///
  /// Only a should: such a time passes in a test only if somebody lets it. Where a declared fault
  /// stands in for it, nobody was late.
  package static let downloadBeforeExpiry = Law(
    "media.before_expiry", .should, "Results are downloaded before they expire.",
    why: "The files of a task are removed 30 days after it ended. The link is dead then, and the "
      + "units are spent.",
    fix: "Download when the task has succeeded, and keep the file instead of the link.",
    each: Noun("download")
  ) { observation in
    var ruling = Ruling()
    for (place, exchange) in observation.exchanges.enumerated()
    where exchange.isDownload && exchange.fault == nil {
      ruling.look(
        at: place,
        exchange.answer.status == 410 ? "\(exchange.name) came after the file was removed" : nil)
    }
    return ruling
  }
}
