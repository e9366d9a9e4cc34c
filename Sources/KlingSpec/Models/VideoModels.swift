import Schema

/// The capability map.
package enum VideoModels {
  /// Every video model, oldest first.
  package static let all: [VideoModel] = [
    VideoModel(
      "kling-v1", onlyEnds: true, tiers: ["std": .hd, "pro": .hd],
      framesPerSecond: ["text2video": 30, "image2video": 30],
      endpoints: ["text2video", "image2video"],
      combinations: [
        .textCamera: ["std/5"], .imageTail: ["std/5", "pro/5"], .motionBrush: ["std/5", "pro/5"],
      ], retired: .september2026,
      rates: [.init("std", "0.2"), .init("pro", "0.7")]),
    VideoModel(
      "kling-v1-5", onlyEnds: true, framesPerSecond: ["image2video": 30],
      endpoints: ["image2video"],
      combinations: [
        .imageCamera: ["pro/5"], .imageTail: ["pro/*"], .onlyImageTail: ["pro/*"],
        .motionBrush: ["pro/5"],
      ], retired: .september2026,
      rates: [.init("std", "0.4"), .init("pro", "0.7")]),
    VideoModel(
      "kling-v1-6", onlyEnds: true, framesPerSecond: ["image2video": 30],
      endpoints: ["text2video", "image2video", "multi-image2video"],
      combinations: [.imageTail: ["pro/*"], .onlyImageTail: ["pro/*"]], retired: .september2026,
      rates: [.init("std", "0.4"), .init("pro", "0.7")]),
    VideoModel(
      "kling-v2-master", modes: [], onlyEnds: true, tiers: ["*": .hd],
      endpoints: ["text2video", "image2video"], retired: .september2026, rates: [.init("*", "2")]),
    VideoModel(
      "kling-v2-1", onlyEnds: true, endpoints: ["image2video"],
      combinations: [.imageTail: ["pro/*"]], retired: .september2026,
      rates: [.init("std", "0.4"), .init("pro", "0.7")]),
    VideoModel(
      "kling-v2-1-master", modes: [], onlyEnds: true, tiers: ["*": .fullHD],
      endpoints: ["text2video", "image2video"], retired: .september2026, rates: [.init("*", "2")]),
    VideoModel(
      "kling-v2-5-turbo", onlyEnds: true, endpoints: ["text2video", "image2video"],
      combinations: [.imageTail: ["pro/*"]],
      rates: [.init("std", "0.3"), .init("pro", "0.5")]),
    VideoModel(
      "kling-v2-6", onlyEnds: true, endpoints: ["text2video", "image2video", "motion-control"],
      soundModes: ["pro"], combinations: [.imageTail: ["pro/*"], .voices: ["pro/*"]],
      rates: [
        .init("std", "0.3", motion: "0.5"),
        .init("pro", "0.5", sound: "1", voice: "1.2", motion: "0.8"),
      ]),
    VideoModel(
      "kling-v3", modes: ["std", "pro", "4k"], seconds: 3...15, tiers: tiersWith4K,
      endpoints: ["text2video", "image2video", "motion-control"],
      soundModes: ["std", "pro", "4k"], hasMultiShot: true,
      combinations: [.imageTail: ["*/*"]], takesVideoElements: true,
      rates: [
        .init("std", "0.6", sound: "0.9", motion: "0.9"),
        .init("pro", "0.8", sound: "1.2", motion: "1.2"),
        .init("4k", "3", sound: "3"),
      ]),
    VideoModel(
      "kling-video-o1", seconds: 3...10, endpoints: ["omni-video"],
      rates: [.init("std", "0.6", video: "0.9"), .init("pro", "0.8", video: "1.2")]),
    VideoModel(
      "kling-v3-omni", modes: ["std", "pro", "4k"], seconds: 3...15, tiers: tiersWith4K,
      endpoints: ["omni-video"], soundModes: ["std", "pro", "4k"], hasMultiShot: true,
      takesVideoElements: true,
      rates: [
        .init("std", "0.6", sound: "0.8", video: "0.9"),
        .init("pro", "0.8", sound: "1", video: "1.2"), .init("4k", "3", sound: "3", video: "3"),
      ]),
    VideoModel(
      "kling-3.0-turbo", seconds: 3...15, endpoints: [], soundModes: ["std", "pro"],
      rates: [.init("std", "0.8"), .init("pro", "1")]),
  ]

  /// The models that bodies can name; the others stand in paths only.
  static let named = names { !$0.endpoints.isEmpty }

  /// The row of a model; nil for a name that is none.
  package static func named(_ name: String) -> VideoModel? {
    // A few comparisons cost less than to hash the name.
    everyName.firstIndex(of: name).map { all[$0] }
  }

  private static let everyName = all.map(\.name)

  /// The names of the models for which something is true, in the order of the map.
  static func names(where holds: (VideoModel) -> Bool) -> [String] {
    all.filter(holds).map(\.name)
  }

  /// The models that an endpoint takes.
  static func names(on endpoint: String) -> [String] {
    names { $0.endpoints.contains(endpoint) }
  }

  /// The names of the models that do something in any of their modes.
  static func names(offering feature: VideoModel.Feature) -> [String] {
    names { $0.offers(feature) }
  }

  /// Model, mode and seconds in which something is done.
  static func grid(of feature: VideoModel.Feature) -> Grid {
    Grid(
      keys: ["model_name", "mode", "duration"],
      rows: all.flatMap { model in
        (model.combinations[feature] ?? []).map { combination in
          [model.name] + combination.split(separator: "/").map { $0 == "*" ? nil : String($0) }
        }
      })
  }

  private static let tiersWith4K: [String: VideoModel.Tier] = [
    "std": .hd, "pro": .fullHD, "4k": .ultraHD,
  ]
}
