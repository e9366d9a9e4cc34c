import Schema

/// What one model can do in an edition, and where it can be asked to.
package struct ModelOffer: Hashable, Sendable {
  /// What it makes.
  package enum Making: String, Hashable, Sendable {
    /// Clips.
    case clips
    /// Pictures.
    case pictures
  }

  /// The name in the map.
  package let name: String
  /// What it makes.
  package let makes: Making
  /// The endpoints that take it; those of a retired model know its name and refuse it.
  package let endpoints: [String]
  /// Its modes or resolutions, those of a clip with its lines: `pro 1080p`.
  package let modes: [String]
  /// The seconds that a clip may have, `3 to 15`; empty for pictures.
  package let seconds: String
  /// What else it can do, and in which modes if not in all.
  package let features: [String]
  /// Whether it was retired in this edition or before.
  package let isRetired: Bool
}

extension VideoModel {
  /// Whether it can be used in an edition.
  func isOffered(in edition: Edition) -> Bool { retired.map { edition < $0 } ?? true }

  func offer(on endpoints: [String], modes offered: [String], in edition: Edition) -> ModelOffer {
    ModelOffer(
      name: name, makes: .clips, endpoints: endpoints,
      modes: (modes.isEmpty ? ["*"] : modes.filter(offered.contains)).map { mode in
        guard let lines = tiers[mode]?.rawValue, lines != mode else { return mode }
        return mode == "*" ? lines : "\(mode) \(lines)"
      },
      seconds: onlyEnds
        ? "\(seconds.lowerBound) or \(seconds.upperBound)"
        : "\(seconds.lowerBound) to \(seconds.upperBound)",
      features: features(in: offered), isRetired: !isOffered(in: edition))
  }

  private func features(in offered: [String]) -> [String] {
    var features: [String] = []
    let sound = soundModes.filter(offered.contains)
    if !sound.isEmpty {
      let isEverywhere = sound.count == modes.filter(offered.contains).count
      features.append(isEverywhere ? "sound" : "sound (\(sound.joined(separator: ", ")))")
    }
    if hasMultiShot { features.append("several shots") }
    if takesVideoElements { features.append("moving elements") }
    for feature in Feature.allCases {
      guard let combinations = combinations[feature] else { continue }
      let some = combinations.filter { $0 != "*/*" }
      features.append(
        some.isEmpty ? feature.words : "\(feature.words) (\(some.joined(separator: ", ")))")
    }
    return features
  }
}

extension VideoModel.Feature {
  /// What it is called in listings.
  fileprivate var words: String {
    switch self {
    case .textCamera: "camera by text"
    case .imageCamera: "camera by picture"
    case .imageTail: "end picture"
    case .onlyImageTail: "end picture alone"
    case .motionBrush: "motion brush"
    case .voices: "named voices"
    }
  }
}

extension ImageModel {
  /// Whether it can be used in an edition.
  func isOffered(in edition: Edition) -> Bool { retired.map { edition < $0 } ?? true }

  func offer(on endpoints: [String], modes offered: [String], in edition: Edition) -> ModelOffer {
    var features: [String] = []
    if fromText == nil { features.append("pictures only") }
    if restyles { features.append("keeps the shape of a picture") }
    if takesSubjects?.contains(edition) ?? false { features.append("subject or face of a picture") }
    if takesElements { features.append("elements") }
    if hasSeries { features.append("series") }
    return ModelOffer(
      name: name, makes: .pictures, endpoints: endpoints,
      modes: resolutions.filter(offered.contains), seconds: "", features: features,
      isRetired: !isOffered(in: edition))
  }
}
