/// A property that every good client has, whatever it was asked to do.
package struct Law: Sendable {
  /// Something that breaks a law.
  package struct Breach: Hashable, Sendable {
    /// What broke it.
    package enum Offender: Hashable, Sendable {
      /// The exchange at this place.
      case exchange(Int)
      /// The callback at this place.
      case callback(Int)
    }

    /// What broke it.
    package let offender: Offender
    /// What is wrong with it, in one sentence without a full stop.
    package let message: String
    /// The milliseconds that were measured where the law is about time.
    ///
    /// They stand apart from the message, which is the same each time the law is broken so.
    package let measured: Int?

    init(_ offender: Offender, _ message: String, measured: Int? = nil) {
      self.offender = offender
      self.message = message
      self.measured = measured
    }

    init(at place: Int, _ message: String, measured: Int? = nil) {
      self.init(.exchange(place), message, measured: measured)
    }
  }

  /// What a law says of an observation.
  package struct Ruling: Hashable, Sendable {
    /// How often the law could have been broken; at 0 it was not exercised.
    package var occasions = 0
    /// Where it was broken, in order.
    package var breaches: [Breach] = []

    /// Nothing was looked at yet.
    package init() {}
  }

  /// What an occasion is called, one and several: `download`, `downloads`.
  package struct Noun: Hashable, Sendable {
    let one: String
    let many: String

    init(_ one: String, _ many: String? = nil) {
      self.one = one
      self.many = many ?? one + "s"
    }

    /// `1 download`, `2 downloads`, `no download`.
    package func counted(_ count: Int) -> String {
      count == 0 ? "no \(one)" : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
  }

  /// The name by which scenarios and options set its level.
  package let id: String
  /// What it asks, in one sentence.
  package let says: String
  /// Why it is asked, in a sentence or two.
  package let why: String
  /// How a client that breaks it is mended, in a sentence or two.
  package let fix: String
  /// How much a breach weighs where nobody says otherwise.
  package let level: Level
  /// What it looks at.
  package let occasion: Noun
  private let judge: @Sendable (Observation) -> Ruling

  init(
    _ id: String, _ level: Level, _ says: String, why: String, fix: String, each occasion: Noun,
    judge: @escaping @Sendable (Observation) -> Ruling
  ) {
    self.id = id
    self.says = says
    self.why = why
    self.fix = fix
    self.level = level
    self.occasion = occasion
    self.judge = judge
  }

  /// How often the law was exercised, and every place where it is broken, in order.
  package func ruling(on observation: Observation) -> Ruling { judge(observation) }

  /// All laws, by id.
  package static let all: [Law] = [
    .readsCodes, .survivesStrangeMembers,
    .everyCallAuthenticated, .freshToken, .goodCredential,
    .bareBase64, .documentedTypes, .effectiveFields, .knownFields, .uniqueNames,
    .callbackAnswered, .callbackAnsweredSoon,
    .answersRead, .noLeakedConnections,
    .externalIDOnRetry, .sameExternalID,
    .downloadBeforeExpiry, .noCredentialToMedia, .wholeDownload,
    .pollInterval, .ownTask, .pauseAfterTooManyRequests, .stopsAtEnd, .stopsAtRefusal,
    .boundedRetries, .refusedOnce, .pauseAfterFailure, .retriesTransientFailure,
  ]
}

extension Law.Ruling {
  /// Looks at one more occasion, and at what is wrong with it.
  mutating func look(at place: Int, _ fault: String?) {
    occasions += 1
    if let fault { breaches.append(Law.Breach(at: place, fault)) }
  }

  /// Puts the breaches into the order in which they happened.
  mutating func sort() {
    let places = breaches.map { breach in
      switch breach.offender {
      case .exchange(let place), .callback(let place): place
      }
    }
    breaches = zip(places, breaches.indices).sorted { $0 < $1 }.map { breaches[$0.1] }
  }
}
