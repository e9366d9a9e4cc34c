/// A subcommand as data: what it is called, what it takes, and what its help says.
struct Command {
  /// An option of a subcommand.
  struct Option {
    /// The name with its dashes.
    let name: String
    /// What stands for the value in the help; nil for a switch.
    let value: String?
    /// One line of help.
    let help: String
    /// Whether it may be given more than once.
    var repeats = false
    /// Whether the value may be left out, `--update[=missing]`.
    var optionalValue = false
  }

  let name: String
  let summary: String
  /// What stands behind the options in the usage line; empty when nothing may.
  var operands = ""
  let options: [Option]

  /// The help text, written from the same data that the parser reads.
  var help: String {
    let left = options.map { option in
      guard let value = option.value else { return option.name }
      return option.optionalValue ? "\(option.name)[=\(value)]" : "\(option.name) \(value)"
    }
    let width = (left.map(\.count).max() ?? 0) + 2
    var text = "\(summary)\n\nusage: kling-mock \(name) [options]"
    text += operands.isEmpty ? "\n\noptions:\n" : " \(operands)\n\noptions:\n"
    for (option, title) in zip(options, left) {
      text += "  " + title + String(repeating: " ", count: width - title.count) + option.help + "\n"
    }
    return text
  }
}

/// What somebody wrote behind the program's name and is not right.
struct UsageFault: Error {
  /// What is wrong, and what would be right.
  let message: String
}
