/// XML or HTML in which every text was escaped on its way in.
///
/// What stands in the literal is markup; what is interpolated is text, unless it is markup itself.
/// A hostile text can therefore not become an element, whoever forgets what.
struct Markup: ExpressibleByStringInterpolation, Hashable, Sendable {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// A sentence of our own, whose words between backticks are code.
  init(prose sentence: String) {
    let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else {
      self = "\(sentence)"
      return
    }
    self = Markup.joined(
      parts.enumerated().map { place, part in
        place % 2 == 0 ? "\(part)" as Markup : "<code>\(part)</code>"
      })
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// The parts one after another.
  static func joined(_ parts: some Sequence<Markup>, by separator: Markup = "") -> Markup {
    var result: Markup = ""
    var isFirst = true
    for part in parts {
      if !isFirst { result += separator }
      result += part
      isFirst = false
    }
    return result
  }

  /// Takes a literal with its interpolations.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ text: some StringProtocol) {
      self.text += Markup.escaped(String(text), isAttribute: false)
    }

    /// A text between quotation marks, where a line feed would become a blank.
    mutating func appendInterpolation(attribute text: String) {
      self.text += Markup.escaped(text, isAttribute: true)
    }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
  }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in VisibleText.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n" where isAttribute: result += "&#10;"
      case "\t" where isAttribute: result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
