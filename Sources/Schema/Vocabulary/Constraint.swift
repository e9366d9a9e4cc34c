package import StrictJSON

/// What one field must satisfy by itself.
package enum Constraint: Hashable, Sendable {
  /// It is given and not empty.
  case required
  /// It is one of these texts.
  case oneOf(ByEdition<[String]>)
  /// It is a number between these two, both included.
  case within(Decimal, Decimal)
  /// It has at most so many UTF-16 code units, as the service's own validator counts.
  case length(atMost: Int)
  /// It is a list with at least and at most so many items.
  case count(Int, Int)
  /// It has a form of text.
  case form(TextForm)
  /// The medium it points to has a trait between these two; unknown media pass.
  case medium(MediaTrait, Quantity, Quantity)
}

/// A form that text may be required to have.
package enum TextForm: String, BitwiseCopyable, Hashable, Sendable {
  /// Something other than white space.
  case nonBlank
  /// Decimal digits only, at least one.
  case decimalDigits
  /// Decimal digits without a leading zero: the usual spelling of a whole number from 1 up.
  case positiveWhole
  /// A number with one digit behind the point at most; zeros behind it do not count.
  case tenths
  /// An absolute `http` or `https` URL with a host.
  case webURL
  /// A URL that carries its content, `data:image/png;base64,...`.
  case dataURL
  /// Base64 with padding and nothing around it (RFC 4648, section 4).
  case base64
}

extension TextForm {
  /// The form in words, to stand behind "is".
  var phrase: String {
    switch self {
    case .nonBlank: "more than white space"
    case .decimalDigits: "a decimal number"
    case .positiveWhole: "a whole number from 1 up"
    case .tenths: "a number with one decimal"
    case .webURL: "an http or https URL"
    case .dataURL: "a data URL"
    case .base64: "bare base64"
    }
  }
}

extension Constraint {
  /// A sentence on what is asked, for people: it is generated so that it cannot drift.
  func sentence(on path: Path) -> String {
    switch self {
    case .required: "`\(path)` is given and not empty."
    case .oneOf(let values):
      values.history.map { entry in
        let list = entry.fact.map { "`\($0)`" }.joined(separator: ", ")
        return "\(entry.since.map { "since \($0)" } ?? "`\(path)` is") one of \(list)"
      }.joined(separator: "; ") + "."
    case .within(let low, let high): "`\(path)` lies between \(low) and \(high), both included."
    case .length(let limit): "`\(path)` has at most \(limit) UTF-16 code units."
    case .count(let low, let high): "`\(path)` has \(low) to \(high) items."
    case .form(let form): "`\(path)` is \(form.phrase)."
    case .medium(let trait, _, _): "The medium at `\(path)` has \(trait.rawValue) within limits."
    }
  }
}
