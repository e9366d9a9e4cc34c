/// One conversation of an attacker, byte by byte, and what the server may do about it.
///
/// Unless the steps end the client's side, a sane request follows them on the same connection: it
/// is answered if and only if the server agrees with the table on where the attack ends.
struct Attack: Sendable {
  /// What the client does, one thing after another.
  enum Step: Sendable {
    /// Sends bytes: each scalar of the text is one of them, so that it can spell what is no UTF-8.
    case send(String)
    /// Reads until this has come.
    case awaits(String)
    /// Ends its own direction and goes on reading.
    case endsInput
    /// Resets the connection.
    case resets
  }

  let name: String
  let steps: [Step]
  let lawful: Lawful
  /// The most bytes that go out at once.
  let pieces: Int
  /// Which of the answers, counted from 0, are answers to HEAD.
  let heads: Set<Int>

  /// An attack whose bytes go out in pieces of one size.
  init(_ name: String, _ bytes: String, _ lawful: Lawful, pieces: Int = .max, heads: Set<Int> = [])
  {
    self.init(name, [.send(bytes)], lawful, pieces: pieces, heads: heads)
  }

  /// An attack of several steps.
  init(
    _ name: String, _ steps: [Step], _ lawful: Lawful, pieces: Int = .max, heads: Set<Int> = []
  ) {
    self.name = name
    self.lawful = lawful
    self.pieces = pieces
    self.heads = heads
    let goesOn = steps.allSatisfy { step in
      switch step {
      case .send, .awaits: true
      case .endsInput, .resets: false
      }
    }
    self.steps = goesOn ? steps + [.send(Attack.canary)] : steps
  }

  /// The sane request behind every attack.
  static let canary =
    "GET /__kling/ready HTTP/1.1\r\nHost: mock\r\nUser-Agent: canary\r\nConnection: close\r\n\r\n"

  /// The bytes that a text of single-byte scalars stands for.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
