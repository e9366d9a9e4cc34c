import Posix

/// The words behind a subcommand, sorted into options and operands.
struct Arguments {
  private var values: [String: [String]] = [:]
  /// What is no option, in order.
  private(set) var operands: [String] = []

  /// Sorts the words by what the subcommand takes; `--` ends the options.
  ///
  /// Values stand behind a space or an equals sign. An option that the subcommand does not have, a
  /// missing value and a second value where one is allowed are faults.
  init(_ words: [String], for command: Command) throws(UsageFault) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("--") else {
        operands.append(word)
        continue
      }
      let mark = word.firstIndex(of: "=")
      let name = mark.map { String(word[..<$0]) } ?? word
      guard let option = command.options.first(where: { $0.name == name }) else {
        throw UsageFault(
          message: "'\(name)' is no option of '\(command.name)'"
            + Arguments.guess(name, among: command.options.map(\.name)))
      }
      var value = mark.map { String(word[word.index(after: $0)...]) }
      switch (option.value, value) {
      case (nil, .some): throw UsageFault(message: "\(name) takes no value")
      case (.some(let title), nil) where !option.optionalValue:
        guard let next = rest.popFirst() else {
          throw UsageFault(message: "\(name) needs a value: \(name) \(title)")
        }
        value = next
      default: break
      }
      guard option.repeats || values[name] == nil else {
        throw UsageFault(message: "\(name) was given twice")
      }
      values[name, default: []].append(value ?? "")
    }
  }

  /// The arguments with options from the environment where they were not given.
  ///
  /// `--port-file` is looked for as the prefix and `PORT_FILE`. Empty variables count as absent.
  func completed(from prefix: String, for command: Command) -> Arguments {
    var completed = self
    for option in command.options where option.value != nil && values[option.name] == nil {
      let name = option.name.drop { $0 == "-" }.map { $0 == "-" ? "_" : $0.uppercased() }
      if let value = Environment[prefix + name.joined()], !value.isEmpty {
        completed.values[option.name] = [value]
      }
    }
    return completed
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option; nil when it was not given.
  func text(_ name: String) -> String? { values[name]?.first }

  /// The values of an option that may be repeated.
  func texts(_ name: String) -> [String] { values[name] ?? [] }

  /// A whole number within bounds; the standard when it was not given.
  func number(_ name: String, in bounds: ClosedRange<Int>, standard: Int) throws(UsageFault) -> Int
  {
    guard let text = text(name) else { return standard }
    guard let number = Int(text), bounds.contains(number) else {
      throw UsageFault(
        message: "\(name) is a whole number from \(bounds.lowerBound) to \(bounds.upperBound), "
          + "not '\(text)'")
    }
    return number
  }

  /// One of a few words; the standard when it was not given.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, standard: Choice
  ) throws(UsageFault) -> Choice where Choice.RawValue == String {
    guard let text = text(name) else { return standard }
    guard let choice = Choice(rawValue: text) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageFault(message: "\(name) is one of \(all), not '\(text)'")
    }
    return choice
  }

  /// `, did you mean ...?` where a name is near; empty where none is.
  private static func guess(_ name: String, among names: [String]) -> String {
    let near = names.map { (distance(name, $0), $0) }.min { $0 < $1 }
    guard let near, near.0 <= 2 else { return "" }
    return "; did you mean \(near.1)?"
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        let same = letter == right[column] ? diagonal : diagonal + 1
        row[column + 1] = min(same, above + 1, row[column] + 1)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
