/// A place as the service's messages write it: `contents[1].type`, from `/contents/1/type`.
struct MessagePath {
  /// Dots between names, zero-based indexes in brackets.
  let dotted: String

  init(_ pointer: String) {
    var text = ""
    for token in pointer.split(separator: "/") {
      if token.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), !text.isEmpty {
        text += "[\(token)]"
      } else {
        text += (text.isEmpty ? "" : ".") + token
      }
    }
    dotted = text.replacing("~1", with: "/").replacing("~0", with: "~")
  }

  /// The same with the property names of a bean: `multiPrompt[0].prompt`.
  var camel: String { dotted.camelCased }
}
