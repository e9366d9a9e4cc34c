import Media
import StrictJSON

/// Compares a downloaded file with what a scenario says of it, by the harness's own probe.
enum MediaJudge {
  /// What a scenario can say of a file.
  static let keys = ["kind", "width", "height", "frames", "seconds", "frames_per_second", "bytes"]

  /// What is wrong with a file, in sentences without full stops.
  static func complaints(of bytes: [UInt8], _ wish: JSONObject) -> [String] {
    guard !wish.members.isEmpty else { return [] }
    let facts: MediaFacts
    do throws(MediaFault) {
      facts = try MediaProbe.facts(of: bytes)
    } catch {
      return ["the file cannot be read: \(error)"]
    }
    return wish.members.compactMap { member in
      let expected = member.value.string ?? member.value.text(.compact)
      let found = text(of: member.name, facts) ?? "unknown"
      return expected == found
        ? nil : "the file's \(member.name) must be \(expected), but is \(found)"
    }
  }

  private static func text(of key: String, _ facts: MediaFacts) -> String? {
    switch key {
    case "kind": facts.kind.rawValue
    case "width": facts.width.map(String.init)
    case "height": facts.height.map(String.init)
    case "frames": facts.frames.map(String.init)
    case "seconds": facts.milliseconds.map { Decimal($0, exponent: -3).description }
    case "frames_per_second": facts.framesPerSecond.map { "\($0)" }
    case "bytes": String(facts.bytes)
    default: nil
    }
  }
}
