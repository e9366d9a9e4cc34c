import HTTPWire
import StrictJSON

/// The parameters of a query string, in order and decoded (application/x-www-form-urlencoded).
struct QueryString {
  let parameters: [(name: String, value: String)]

  /// The parameters between the ampersands; a name without `=` has an empty value.
  init(_ text: String) {
    parameters = FormDecoding.pairs(text)
  }

  /// The value of the last parameter of that name.
  subscript(name: String) -> String? { parameters.last { $0.name == name }?.value }

  /// The parameters as a JSON object of strings, so that forms can judge them.
  var document: JSONDocument {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in parameters { writer.member(name, value) }
    writer.endObject()
    do {
      return try JSONDocument(parsing: writer.bytes)
    } catch {
      preconditionFailure("an object of strings that was just written is JSON: \(error)")
    }
  }
}
