import StrictJSON

/// The id that the owner of a task gave it in the body of its create.
struct ExternalID: Hashable {
  let text: String

  /// The id in a body of either style; nil if it has none.
  init?(of body: JSON) {
    let places = [body["external_task_id"], body["options"]?["external_task_id"]]
    guard let text = places.compactMap({ $0?.string }).first(where: { !$0.isEmpty }) else {
      return nil
    }
    self.text = text
  }
}
