import HTTPWire

/// Texts in which everything that differs between two equal runs stands under a name.
///
/// Ids and times come from the clock of the day, ports from the system. A text is read once, however
/// many names there are.
struct SteadyText {
  private var links: [String: String] = [:]
  private var tasks: [String: String] = [:]
  private let servers: [String]

  private static let filePath = "/__kling/media/"

  init(_ observation: Observation) {
    for exchange in observation.exchanges {
      for link in exchange.links where links[link] == nil {
        links[link] = "<link:\(links.count + 1)>"
      }
    }
    for (number, task) in observation.tasks.tasks.enumerated() where tasks[task.id] == nil {
      tasks[task.id] = "<task:\(number + 1)>"
    }
    servers = Set(observation.exchanges.compactMap { $0.request.fields["host"] }).sorted()
  }

  /// The text with names in the place of ids, links, ports and times.
  func text(_ text: String) -> String {
    var rest = servers.reduce(text) { text, host in
      text.replacing("http://\(host)", with: "<server>")
    }[...]
    var result = ""
    while let start = rest.firstRange(of: SteadyText.filePath)?.lowerBound {
      let path = rest[start...].prefix { $0.isLetter || $0.isNumber || "/._-".contains($0) }
      result += withoutNumbers(rest[..<start]) + (links[String(path)] ?? withoutNumbers(path))
      rest = rest[path.endIndex...]
    }
    return result + withoutNumbers(rest)
  }

  /// The text with a name for every task's id, and `<time>` for what can only be a time: thirteen
  /// digits, the milliseconds since 1970.
  private func withoutNumbers(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let digits = String(rest[start...].prefix(while: \.isASCIIDigit))
      let isTime = digits.count == 13 && digits.hasPrefix("1")
      result += rest[..<start] + (tasks[digits] ?? (isTime ? "<time>" : digits))
      rest = rest[start...].dropFirst(digits.count)
    }
    return result + rest
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
