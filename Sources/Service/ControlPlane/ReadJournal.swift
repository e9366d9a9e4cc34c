import HTTPWire
import Schema
import Simulation
import StrictJSON
import Timekeeping

extension Service {
  /// `GET journal`: the newest entries that match the query, or with `since` the first after it.
  ///
  /// Either way oldest first and 1,000 unless `limit` says otherwise; a reader goes on with the
  /// number of the last one as `since`.
  func readJournal(_ request: ControlRequest) throws(Problem) -> Reply {
    let known = ["limit", "since", "endpoint", "status"]
    if let (name, _) = request.query.parameters.first(where: { !known.contains($0.name) }) {
      throw Problem(
        400, "'\(name)' is unknown; known are: \(known.joined(separator: ", "))")
    }
    let limit = try number("limit", request) ?? 1_000
    let since = try number("since", request)
    let status = try number("status", request)
    let endpoint = request.query["endpoint"]
    let journal = request.tenant.journal
    let matches = { (entry: JournalEntry) in
      (status.map { $0 == entry.status } ?? true)
        && (endpoint.map { $0 == entry.endpoint } ?? true)
    }
    let entries =
      since.map { journal.oldest(limit, after: $0, where: matches) }
      ?? journal.newest(limit, where: matches)
    return .now(journalAnswer(entries, of: request.tenant))
  }

  /// Entries as the journal's calls answer them.
  func journalAnswer(_ entries: [JournalEntry], of tenant: Tenant) -> HTTPResponse {
    answer(200) { writer in
      writer.name("entries")
      writer.beginArray()
      for entry in entries { write(entry, of: tenant, to: &writer) }
      writer.endArray()
      writer.member("dropped", tenant.journal.dropped)
    }
  }

  private func number(_ name: String, _ request: ControlRequest) throws(Problem) -> Int? {
    guard let text = request.query[name] else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw Problem(400, "'\(name)' is a whole number from 0")
    }
    return number
  }

  private func write(_ entry: JournalEntry, of tenant: Tenant, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("seq", entry.sequence)
    writer.member("time", entry.time.milliseconds)
    writer.member("tenant", tenant.name)
    writer.member("method", entry.method)
    writer.member("path", entry.path)
    if !entry.call.isEmpty { writer.member("call", entry.call) }
    writer.member("status", entry.status)
    writer.name("code")
    if let code = entry.code { writer.integer(code) } else { writer.null() }
    let remarks = entry.remarks
    writer.name("rule")
    if let rule = remarks.rule { writer.string(rule) } else { writer.null() }
    write("violations", remarks.violations, to: &writer)
    write("warnings", remarks.warnings, to: &writer)
    if let fault = remarks.fault { writer.member("fault", fault) }
    if let note = remarks.note { writer.member("note", note) }
    writer.endObject()
  }

  private func write(_ name: String, _ found: [Violation], to writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for violation in found {
      writer.beginObject()
      writer.member("rule", violation.rule)
      writer.member("pointer", violation.pointer)
      writer.member("message", violation.message)
      writer.member("grade", violation.grade.rawValue)
      writer.endObject()
    }
    writer.endArray()
  }
}
