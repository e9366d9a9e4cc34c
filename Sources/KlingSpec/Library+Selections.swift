import Schema
import StrictJSON

/// Sessions of the platform in which things are marked; nobody can change what is.
extension Library {
  static let selectionSessions =
    selectionSession("847000000000000010", seconds: 5, marks: [1])
    // Not printed anywhere: sessions in other states.
    + selectionSession("847000000000000011", seconds: 5, marks: [])
    + selectionSession("847000000000000012", seconds: 8, marks: [1])
    + selectionSession(
      "847000000000000013", seconds: 5, marks: [10] + Array(repeating: 1, count: 9))
    + selectionSession("847000000000000014", seconds: 5, marks: [1], isExpired: true)

  /// A session with so many points in its first frames, the first at the same place in each.
  private static func selectionSession(
    _ id: String, seconds: Int, marks: [Int], isExpired: Bool = false
  ) -> [Thing] {
    var facts = MediaTraits()
    (facts.kind, facts.milliseconds, facts.framesPerSecond) = ("mp4", seconds * 1_000, 30)
    (facts.width, facts.height, facts.frames) = (1_280, 720, seconds * 30)
    (facts.marks, facts.markedFrames) = (marks.reduce(0, +), marks.count)
    let session = Thing(
      kind: "selection-session", id: id, traits: isExpired ? ["expired"] : [], facts: facts,
      source: "https://media.example.com/farm-5s.mp4")
    return [session]
      + marks.enumerated().flatMap { frame, count in
        var facts = MediaTraits()
        facts.marks = count
        return [
          Thing(kind: "frame", id: "\(id)/\(frame)", facts: facts),
          Thing(kind: "point", id: "\(id)/\(frame)/0.25/0.5"),
        ]
      }
  }
}
