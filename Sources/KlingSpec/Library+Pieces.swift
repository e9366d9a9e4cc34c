import Schema

extension Library {
  /// The trait of what is the platform's own.
  package static let official = "official"

  /// Every element and voice of the library, the official ones first.
  package static let pieces = officialElements + officialOldElements + officialVoices + samples

  private static let officialElements = [
    element("160", "Lin", "A young woman with a short black bob.", "o_102"),
    element("161", "Corgi", "A small dog with large ears.", "o_103"),
    element("163", "Rainy Alley", "A narrow street with lanterns.", "o_106"),
    element("171", "Grace", "A dancer in a white dress.", "o_102", since: .september2026),
    element("172", "Armored Youth", "A boy in light armour.", "o_102", since: .september2026),
  ]

  private static let officialOldElements = [
    element("120", of: .oldElement, "Teapot", "A teapot of blue porcelain.", "o_104"),
    element("121", of: .oldElement, "Raincoat", "A yellow raincoat.", "o_105"),
  ]

  private static let officialVoices = [
    voice("829824295735410756", "Storyteller", traits: [official]),
    voice("829824295735410757", "Newsreader", traits: [official]),
  ]

  /// What the examples of the documentation name as if somebody had made it before.
  private static let samples = [
    element("829836802793406551", "Rex", "A brown dog.", "o_103", traits: []),
    element("829836802793406552", "Mia", "A woman in a blue coat.", "o_102", traits: []),
    element("321922438904313", "Leo", "A dancer.", "o_102", traits: []),
    clipElement("829836802793406553", "Ada", "A woman who turns around.", "o_102"),
    voice("vc-1001", "Host", traits: []), voice("930801338081615883", "Mia voice", traits: []),
  ]

  private static func element(
    _ id: String, of kind: OwnedKind = .element, _ name: String, _ description: String,
    _ tag: String, traits: Set<String> = [official], since edition: Edition? = nil
  ) -> LibraryPiece {
    piece(
      id, traits,
      ProductionPlan.Element(
        kind: kind, name: name, description: description, source: .pictures(further: 2),
        voice: .none, tags: [tag]), edition.map { .since($0) } ?? .all)
  }

  private static func clipElement(
    _ id: String, _ name: String, _ description: String, _ tag: String
  ) -> LibraryPiece {
    let clip = ProductionPlan.Clip(
      width: 1_920, height: 1_080, framesPerSecond: 24, wholeSeconds: 5, shots: [], sound: false)
    return piece(
      id, [],
      ProductionPlan.Element(
        kind: .element, name: name, description: description, source: .clip(clip), voice: .none,
        tags: [tag]))
  }

  private static func piece(
    _ id: String, _ traits: Set<String>, _ element: ProductionPlan.Element,
    _ editions: EditionRange = .all
  ) -> LibraryPiece {
    LibraryPiece(
      thing: Thing(kind: element.kind.rawValue, id: id, traits: traits.union([element.trait])),
      content: .element(element), editions: editions)
  }

  private static func voice(_ id: String, _ name: String, traits: Set<String>) -> LibraryPiece {
    LibraryPiece(
      thing: Thing(kind: OwnedKind.voice.rawValue, id: id, traits: traits),
      content: .voice(ProductionPlan.Voice(name: name)), editions: .all)
  }
}
