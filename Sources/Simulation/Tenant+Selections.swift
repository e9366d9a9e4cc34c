package import KlingSpec
import Schema

extension Tenant {
  /// Changes the marks of a session and shows what they are then.
  ///
  /// The rules have seen to it that the change can be made. What the platform's own sessions hold
  /// nobody changes: of them the answer shows what a session would hold that had been empty.
  package func select(
    _ change: Call.Selecting, _ points: [Selection.Point], in frame: Int, of session: String
  ) -> Selection {
    var selection = selections[session] ?? Selection()
    switch change {
    case .add: selection.add(points, to: frame)
    case .delete: selection.delete(points, from: frame)
    case .clear: selection = Selection()
    case .preview: break
    }
    if platform.thing(kind: ProductionPlan.Session.Purpose.selection.rawValue, id: session) == nil {
      selections[session] = selection
    }
    return selection
  }
}
