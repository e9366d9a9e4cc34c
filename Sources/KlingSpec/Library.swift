package import Schema

/// What the platform owns and every account may name: the ids that the documentation prints.
package enum Library {
  /// Every built-in thing.
  package static let builtIn: [Thing] = [
    Thing(kind: "element", id: "829836802793406551", traits: ["multi_image"]),
    Thing(kind: "element", id: "829836802793406552", traits: ["multi_image"]),
    Thing(kind: "element", id: "829836802793406553", traits: ["video_character"]),
    Thing(kind: "element", id: "160", traits: ["multi_image"]),
  ]
}
