package import Schema
import StrictJSON

extension JSONLinesReport {
  /// Reads a report again, so that it can stand beside another run in a page.
  ///
  /// Lines that are no JSON, members of wrong types, editions that this program does not know, and
  /// a report without its footer are faults; members that it does not know are passed over. What a
  /// page does not show is not read: which golden is missing and how updates went.
  package static func run(
    reading file: SourceText, editions: [Edition]
  ) throws(ReportFault) -> ReportedRun {
    var header: ReportRecord?
    var results: [ScenarioResult] = []
    var hasEnded = false
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
      var record = ReportRecord(file: file.path, line: index + 1, editions: editions)
      do throws(JSONFault) {
        record.value = try JSON(parsing: Array(bytes))
      } catch {
        throw record.fault("this is no JSON: \(error.kind) at column \(error.column)")
      }
      guard !hasEnded else { throw record.fault("there is more behind the footer") }
      switch (try record.string("type"), header) {
      case ("header", nil):
        guard try record.string("format") == format else {
          throw record.fault("the format is another one than '\(format)'")
        }
        header = record
      case ("case", _?): results.append(try record.result())
      case ("footer", _?): hasEnded = true
      case (let type, nil): throw record.fault("'\(type)' stands before the header")
      case (let type, _): throw record.fault("'\(type)' is no line of its own here")
      }
    }
    guard let header, hasEnded else {
      throw ReportFault(
        file: file.path, line: lines.count,
        message: header == nil ? "there is no header: is this a report?" : "the report is cut off")
    }
    let subject = try header.record("subject")
    let program = try header.string("program").split(separator: " ").last ?? ""
    return ReportedRun(
      version: String(program),
      subject: ReportedRun.Subject(
        try subject.word("kind"), try subject.optional("name") ?? ""), results: results)
  }
}

/// A value of a report that is read again, with its line for complaints.
private struct ReportRecord {
  let file: String
  let line: Int
  let editions: [Edition]
  var value: JSON = .null

  func fault(_ message: String) -> ReportFault {
    ReportFault(file: file, line: line, message: message)
  }

  func optional(_ name: String) throws(ReportFault) -> String? {
    guard let member = value[name] else { return nil }
    guard let text = member.string else { throw fault("'\(name)' is no string") }
    return text
  }

  func string(_ name: String) throws(ReportFault) -> String {
    guard let text = try optional(name) else { throw fault("'\(name)' is missing") }
    return text
  }

  func integer(_ name: String) throws(ReportFault) -> Int? {
    guard let member = value[name] else { return nil }
    guard let number = member.int else { throw fault("'\(name)' is no whole number") }
    return number
  }

  func word<Word: RawRepresentable<String>>(_ name: String) throws(ReportFault) -> Word {
    let text = try string(name)
    guard let word = Word(rawValue: text) else { throw fault("'\(text)' is no \(name)") }
    return word
  }

  func record(_ name: String) throws(ReportFault) -> ReportRecord {
    guard let member = value[name] else { throw fault("'\(name)' is missing") }
    return with(member)
  }

  func records(_ name: String) throws(ReportFault) -> [ReportRecord] {
    guard let member = value[name] else { return [] }
    guard let items = member.array else { throw fault("'\(name)' is no list") }
    return items.map(with)
  }

  private func with(_ value: JSON) -> ReportRecord {
    var record = self
    record.value = value
    return record
  }

  private func edition(_ name: String) throws(ReportFault) -> Edition {
    guard let edition = editions.first(where: { $0.name == name }) else {
      throw fault("there is no edition '\(name)'")
    }
    return edition
  }

  func result() throws(ReportFault) -> ScenarioResult {
    var editions: [Edition] = []
    for item in try records("editions") { editions.append(try edition(item.value.string ?? "")) }
    var result = ScenarioResult(
      name: try string("name"), about: try string("about"), editions: editions,
      outcome: ScenarioResult.outcome(try word("outcome"), because: try optional("reason") ?? ""))
    result.path = try optional("file") ?? ""
    result.totals.rows = try integer("rows") ?? 0
    result.totals.steps = try integer("steps") ?? 0
    result.totals.exchanges = try integer("exchanges") ?? 0
    result.notes = try records("notes").compactMap(\.value.string)
    result.hints = try records("hints").compactMap(\.value.string)
    result.stdout = try optional("stdout") ?? ""
    result.stderr = try optional("stderr") ?? ""
    for item in try records("findings") { result.findings.append(try item.finding()) }
    for item in try records("tasks") { result.timelines.append(try item.timeline()) }
    return result
  }

  private func finding() throws(ReportFault) -> Finding {
    var finding = Finding(
      level: try word("level"), side: try word("side"), edition: try edition(string("edition")),
      place: try string("place"), message: try string("message"))
    finding.line = try integer("line")
    finding.law = try optional("law")
    finding.diff = try optional("diff") ?? ""
    finding.wire = try optional("wire") ?? ""
    finding.curl = try optional("curl") ?? ""
    for item in try records("differences") {
      guard let pointer = JSONPointer(try item.string("pointer")) else {
        throw fault("'pointer' is no JSON Pointer")
      }
      finding.differences.append(
        JSONDifference(
          pointer: pointer, kind: try item.word("kind"), expected: item.value["expected"],
          actual: item.value["actual"]))
    }
    return finding
  }

  private func timeline() throws(ReportFault) -> TaskTimeline {
    var events: [TaskTimeline.Event] = []
    for item in try records("requests") {
      var event = TaskTimeline.Event(
        request: try item.string("request"), status: try item.integer("status"),
        code: try item.integer("code"), state: try item.optional("state"))
      event.milliseconds = try item.integer("ms")
      event.isRepeated = item.value["repeated"]?.bool ?? false
      events.append(event)
    }
    return TaskTimeline(
      edition: try edition(string("edition")), task: try optional("task") ?? "", events: events)
  }
}
