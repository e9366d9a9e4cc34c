import Schema
import StrictJSON

/// Sounds and sessions of the platform, the first of each kind as the documentation prints it.
extension Library {
  static let sounds = [
    sound("820000000000000080", milliseconds: 2_400),
    // Not printed anywhere: sounds that a client may not use, to see what becomes of its request.
    sound("820000000000000081", milliseconds: 1_999),
    sound("820000000000000082", milliseconds: 60_001),
    sound("820000000000000083", milliseconds: 300_001),
    sound("820000000000000084", milliseconds: 5_000, isExpired: true),
    sound("820000000000000060", of: "text-to-audio", milliseconds: 5_500),
  ]

  /// Sessions over a clip of eight seconds, with a face that is there all the time and one that
  /// comes late.
  static let faceSessions =
    faceSession("850000000000000040") + faceSession("850000000000000041", isExpired: true)

  private static func sound(
    _ id: String, of endpoint: String = "tts", milliseconds: Int, isExpired: Bool = false
  ) -> Thing {
    var facts = MediaTraits()
    (facts.kind, facts.milliseconds) = ("mp3", milliseconds)
    var traits: Set = ["from:\(endpoint)"]
    if isExpired { traits.insert("expired") }
    return Thing(kind: "audio", id: id, traits: traits, facts: facts)
  }

  private static func faceSession(_ id: String, isExpired: Bool = false) -> [Thing] {
    var facts = MediaTraits()
    (facts.kind, facts.milliseconds, facts.framesPerSecond) = ("mp4", 8_000, 24)
    (facts.width, facts.height) = (1_280, 720)
    return [
      Thing(
        kind: "face-session", id: id, traits: isExpired ? ["expired"] : [], facts: facts,
        source: "https://media.example.com/speaker-8s.mp4"),
      face("\(id)/0", from: 0, milliseconds: 8_000),
      face("\(id)/1", from: 4_000, milliseconds: 4_000),
    ]
  }

  private static func face(_ id: String, from start: Int, milliseconds: Int) -> Thing {
    var facts = MediaTraits()
    (facts.startMilliseconds, facts.milliseconds) = (start, milliseconds)
    return Thing(kind: "face", id: id, facts: facts)
  }
}
