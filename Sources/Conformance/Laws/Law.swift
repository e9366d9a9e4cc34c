import HTTPWire

/// A property that every good client has, whatever it was asked to do.
package struct Law: Sendable {
  /// One request that breaks a law.
  package struct Breach: Hashable, Sendable {
    /// The place of the request in what was observed.
    package let index: Int
    /// What is wrong with it, in one sentence without a full stop.
    package let message: String
  }

  /// The name by which scenarios set its level.
  package let id: String
  /// What it asks, in one sentence.
  package let says: String
  /// How much a breach weighs where a scenario is silent.
  package let level: Level
  private let judge: @Sendable ([ObservedExchange]) -> [Breach]

  init(
    _ id: String, _ says: String, level: Level,
    judge: @escaping @Sendable ([ObservedExchange]) -> [Breach]
  ) {
    self.id = id
    self.says = says
    self.level = level
    self.judge = judge
  }

  /// Every request that breaks the law, in order.
  package func breaches(in observed: [ObservedExchange]) -> [Breach] { judge(observed) }

  /// All laws, by id.
  package static let all: [Law] = [.noCredentialToMedia, .pauseAfterTooManyRequests]
}

extension ObservedExchange {
  /// Whether the request is for a file of the mock.
  var isDownload: Bool { request.path.hasPrefix("/__kling/media/") }

  /// Whether the request is for the control plane.
  var isControl: Bool { request.path.hasPrefix("/__kling/") && !isDownload }
}
