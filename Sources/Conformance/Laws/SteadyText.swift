import HTTPWire

/// Texts in which everything that differs between two equal runs stands under a name.
///
/// Ids and times come from the clock of the day, ports from the system.
struct SteadyText {
  private let names: [(value: String, name: String)]

  init(_ observation: Observation) {
    var names: [(value: String, name: String)] = []
    var links = 0
    for exchange in observation.exchanges {
      for link in exchange.links where !names.contains(where: { $0.value == link }) {
        links += 1
        names.append((link, "<link:\(links)>"))
      }
    }
    for (number, task) in observation.tasks.tasks.enumerated() {
      names.append((task.id, "<task:\(number + 1)>"))
    }
    let hosts = observation.exchanges.compactMap { $0.request.fields["host"] }
    for host in Set(hosts).sorted() { names.append(("http://\(host)", "<server>")) }
    self.names = names
  }

  /// The text with names in the place of ids, links, ports and times.
  func text(_ text: String) -> String {
    SteadyText.withoutTimes(
      names.reduce(text) { text, pair in
        text.utf8.count < pair.value.utf8.count
          ? text : text.replacing(pair.value, with: pair.name)
      })
  }

  /// The text with `<time>` for every number that can only be milliseconds since 1970.
  private static func withoutTimes(_ text: String) -> String {
    var result: [UInt8] = []
    var digits: [UInt8] = []
    let finish = { (result: inout [UInt8], digits: inout [UInt8]) in
      let isTime = digits.count == 13 && digits[0] == UInt8(ascii: "1")
      result += isTime ? Array("<time>".utf8) : digits
      digits = []
    }
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        finish(&result, &digits)
        result.append(byte)
      }
    }
    finish(&result, &digits)
    return String(decoding: result, as: UTF8.self)
  }
}
