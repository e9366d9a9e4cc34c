/// Texts in which the base URLs of a run stand under their names.
///
/// Ports are free ones, other in each run, and two runs must be told in the same words.
struct PortlessText: Sendable {
  let server: String
  var receiver: String?

  /// The text with `<server>` and `<receiver>` in the place of what they stand for.
  func text(_ text: String) -> String {
    let result = text.replacing(server, with: Symbol(.server).description)
    guard let receiver else { return result }
    return result.replacing(receiver, with: Symbol(.receiver).description)
  }
}
