package import KlingSpec
package import Schema
package import Timekeeping

/// What the journal keeps of one exchange; never a credential and never a body.
///
/// Journals hold as many entries as answers were given, nearly all of them of calls that went well:
/// such an entry refers to its call and holds no text.
package struct JournalEntry: Sendable {
  /// What is to be said of some requests.
  package struct Remarks: Sendable {
    /// The id of the rule that refused.
    package var rule: String?
    /// Every rule that the body broke, the answered one first.
    package var violations: [Violation] = []
    /// What was ignored or noted in the request.
    package var warnings: [Violation] = []
    /// The id of the fault that struck the request.
    package var fault: String?
    /// What else a person should know, such as why a callback was not delivered.
    package var note: String?

    /// Nothing to say.
    package init() {}

    /// Whether there is nothing to say.
    package var isEmpty: Bool {
      rule == nil && violations.isEmpty && warnings.isEmpty && fault == nil && note == nil
    }
  }

  /// What few entries have: another first line than a documented one, or remarks.
  private final class Details: Sendable {
    let line: Line?
    let remarks: Remarks

    init(_ line: Line?, _ remarks: Remarks) {
      self.line = line
      self.remarks = remarks
    }
  }

  /// The first line of a request that is not spelled as its call is told of, and what it was found
  /// to ask for.
  private struct Line: Sendable {
    let method: String
    let path: String
    let call: String
    let endpoint: String
  }

  /// The number of the entry in its journal, from 1.
  package internal(set) var sequence = 0
  /// When it happened, by the tenant's clock.
  package let time: Instant
  /// The call as it is documented; nil where there is a line.
  private let plainCall: Call?
  /// The task in its path; negative where it has none.
  private let task: Int
  private var details: Details?
  private var keptCode: Int32
  private var keptStatus: Int16 = 0

  /// The status of the answer; 0 where there was none.
  package var status: Int {
    get { Int(keptStatus) }
    set { keptStatus = Int16(clamping: newValue) }
  }

  /// The business code of the answer; nil where it has none.
  package var code: Int? {
    get { keptCode < 0 ? nil : Int(keptCode) }
    set { keptCode = newValue.map { Int32(clamping: $0) } ?? -1 }
  }

  /// The most bytes of a text, and the most violations or warnings, that are kept.
  private static let most = (text: 1_024, violations: 64)

  /// An entry of a call whose path is the documented one, with this id where an id belongs.
  package init(time: Instant, call: Call, id: Snowflake?) {
    self.time = time
    plainCall = call
    task = id?.value ?? -1
    keptCode = -1
  }

  /// An entry of any other request, or of a callback, which has its whole URL for a path.
  package init(
    time: Instant, method: String, path: String, call: String = "", endpoint: String = ""
  ) {
    self.time = time
    plainCall = nil
    task = -1
    keptCode = -1
    details = Details(
      Line(
        method: JournalEntry.cut(method), path: JournalEntry.cut(path), call: call,
        endpoint: endpoint),
      Remarks())
  }

  /// The method of the request.
  package var method: String { plainCall?.method ?? details?.line?.method ?? "" }

  /// The path of the request without its query; the whole URL of a callback.
  package var path: String {
    guard let plainCall else { return details?.line?.path ?? "" }
    return task < 0 ? plainCall.path : plainCall.path(of: String(task))
  }

  /// The name of the call; empty where the request found none.
  package var call: String { plainCall?.name ?? details?.line?.call ?? "" }

  /// The endpoint that the call belongs to; empty where the request found none.
  package var endpoint: String { plainCall?.endpoint ?? details?.line?.endpoint ?? "" }

  /// What is to be said of the request; long texts and lists lose their ends.
  package var remarks: Remarks {
    get { details?.remarks ?? Remarks() }
    set {
      guard !newValue.isEmpty || details?.line != nil else { return details = nil }
      details = Details(details?.line, JournalEntry.cut(newValue))
    }
  }

  private static func cut(_ remarks: Remarks) -> Remarks {
    var remarks = remarks
    remarks.violations = cut(remarks.violations)
    remarks.warnings = cut(remarks.warnings)
    return remarks
  }

  private static func cut(_ found: [Violation]) -> [Violation] {
    found.prefix(most.violations).map { violation in
      Violation(
        rule: violation.rule, pointer: cut(violation.pointer), message: cut(violation.message),
        code: violation.code, grade: violation.grade)
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > most.text else { return text }
    return String(decoding: text.utf8.prefix(most.text), as: UTF8.self) + "…"
  }
}
