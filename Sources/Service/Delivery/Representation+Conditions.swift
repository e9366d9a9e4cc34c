import HTTPWire
import Timekeeping

extension Representation {
  /// What the conditions of a request make of it.
  enum Outcome {
    /// They hold, or there are none.
    case passed
    /// The client has this state of the file already: 304.
    case notModified
    /// The client wants another state of the file, or none: 412.
    case failed
  }

  /// Looks at the conditions in the order of RFC 9110, section 13.2.2.
  ///
  /// A date that cannot be read is no condition, and neither is one where the file has none.
  func outcome(of fields: HTTPFields) -> Outcome {
    if fields.firstIndex(of: "if-match") != nil {
      guard tag.isNamed(by: "if-match", in: fields, weakly: false) else { return .failed }
    } else if let modified = modifiedSeconds, let date = date("if-unmodified-since", in: fields),
      modified > date
    {
      return .failed
    }
    if fields.firstIndex(of: "if-none-match") != nil {
      return tag.isNamed(by: "if-none-match", in: fields, weakly: true) ? .notModified : .passed
    }
    guard let modified = modifiedSeconds, let date = date("if-modified-since", in: fields) else {
      return .passed
    }
    return modified <= date ? .notModified : .passed
  }

  /// Whether `If-Range` lets ranges count: the client's parts are of this state (section 13.1.5).
  ///
  /// A date must be the very one, for what is older or younger is another state.
  func mayBeCut(_ fields: HTTPFields) -> Bool {
    guard let line = fields.firstIndex(of: "if-range") else { return true }
    if EntityTag(field: fields.valueBytes(line)) != nil {
      return tag.isNamed(by: "if-range", in: fields, weakly: false)
    }
    return modifiedSeconds != nil && date("if-range", in: fields) == modifiedSeconds
  }

  /// HTTP dates have whole seconds.
  private var modifiedSeconds: Int? { modified?.seconds }

  private func date(_ name: String, in fields: HTTPFields) -> Int? {
    fields[name].flatMap { Instant(httpDate: $0)?.seconds }
  }
}
