import Digest
import Schema
import StrictJSON

/// Where a page of a ledger begins: the question of the first page, and the last charge shown.
///
/// Beside a cursor nothing else has an effect (`ledger.cursor_wins`), so it carries everything.
struct DeductionCursor {
  let body: Body
  let before: Int

  /// Reads a cursor; nil for text that no answer gave, such as one whose question is refused.
  init?(_ text: String, _ form: Form, _ surroundings: some Surroundings) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let before = Int(parts[0]), before >= 0,
      let question = Base64URL.decode(Array(parts[1].utf8)),
      let document = try? JSONDocument(parsing: question), document.kind(0) == .object
    else { return nil }
    body = form.read(document)
    self.before = before
    guard form.findings(of: body, in: surroundings).violations.isEmpty else { return nil }
  }

  /// The cursor behind a charge of what a body asks for.
  static func text(_ body: Body, before number: Int) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    for path: Path in ["start_time", "end_time", "limit"] {
      writer.member(path.text, body.text(path))
    }
    writer.name("filters")
    writer.beginArray()
    for (key, values) in body.filters {
      writer.beginObject()
      writer.member("key", key)
      writer.name("values")
      writer.beginArray()
      for value in values { writer.string(value) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return "\(number).\(Base64URL.text(writer.bytes))"
  }
}
