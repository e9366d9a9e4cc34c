package import Schema
import StrictJSON

/// What the platform owns and every account may name: the ids that the documentation prints.
package enum Library {
  /// Every built-in thing.
  package static let builtIn =
    pieces.map(\.thing) + works + sounds + faceSessions + selectionSessions

  private static let works = [
    clip("743000000000000001", of: "text2video", "kling-v1-6", "std", milliseconds: 5_000),
    clip("743000000000000002", of: "text2video", "kling-v2-6", "pro", milliseconds: 10_000),
    clip("743000000000000003", of: "text2video", "kling-v1", "std", milliseconds: 5_000),
    // Not printed anywhere: works that a client may not use, to see what becomes of its request.
    clip("743000000000000004", of: "omni-video", "kling-v3-omni", "pro", milliseconds: 5_000),
    clip("743000000000000005", of: "video-extend", "kling-v1-6", "std", milliseconds: 176_000),
    clip(
      "743000000000000006", of: "text2video", "kling-v1-6", "std", milliseconds: 5_000,
      marks: ["expired"]),
    clip("743000000000000007", of: "video-extend", "kling-v1-5", "pro", milliseconds: 175_000),
    clip("743000000000000008", of: "image2video", "kling-v1-5", "std", milliseconds: 10_000),
    clip(
      "743000000000000009", of: "text2video", "kling-v2-6", "pro", milliseconds: 5_000,
      marks: ["sound"]),
    clip("743000000000000010", of: "lip-sync", "", "*", milliseconds: 30_000),
    clip("743000000000000011", of: "avatar", "", "std", milliseconds: 4_999),
    clip("743000000000000012", of: "avatar", "", "std", milliseconds: 30_001),
  ]

  private static func clip(
    _ id: String, of endpoint: String, _ model: String, _ mode: String, milliseconds: Int,
    marks: Set<String> = []
  ) -> Thing {
    var facts = MediaTraits()
    (facts.kind, facts.milliseconds, facts.framesPerSecond) = ("mp4", milliseconds, 24)
    (facts.width, facts.height) = mode == "pro" ? (1_920, 1_080) : (1_280, 720)
    return Thing(
      kind: "video", id: id, traits: marks.union(["from:\(endpoint)", model, mode]), facts: facts)
  }
}

extension Library {
  /// Every built-in thing that is of a kind.
  package static func things(of kind: String) -> [Thing] {
    builtIn.filter { $0.kind == kind }
  }
}
