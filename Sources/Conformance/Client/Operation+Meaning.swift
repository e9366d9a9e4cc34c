import HTTPWire
import StrictJSON

extension Catalogue.Operation {
  /// What a request of this call says, in its query or its body, once standard values are filled in.
  ///
  /// Nil for a call that has neither, and for a body that is no JSON.
  func meaning(of request: HTTPRequest) -> JSON? {
    guard let effective else { return nil }
    let text: [UInt8]
    if method == "GET" {
      let parameters = FormDecoding.pairs(request.query ?? "").map { name, value in
        JSONObject.Member(name: name, value: .string(value))
      }
      text = JSON.object(JSONObject(parameters)).utf8(.compact)
    } else {
      text = request.body
    }
    return (try? JSONDocument(parsing: text)).map(effective)
  }
}
