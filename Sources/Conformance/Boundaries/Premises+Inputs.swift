import Schema
import StrictJSON

extension Premises {
  /// The declared media in the words of the control plane, `inputs` of an account.
  var inputs: JSON {
    var inputs = JSONObject()
    for url in media.keys.sorted() {
      switch media[url] {
      case .unreachable: inputs.append(url, "unreachable")
      case .facts(let traits): inputs.append(url, Premises.facts(traits))
      case .foreign, nil: break
      }
    }
    return .object(inputs)
  }

  private static func facts(_ traits: MediaTraits) -> JSON {
    var facts = JSONObject()
    if let kind = traits.kind { facts.append("kind", .string(kind)) }
    if let length = traits.milliseconds {
      facts.append("seconds", .number(JSONNumber(Decimal(length, exponent: -3))))
    }
    let numbers = [
      ("width", traits.width), ("height", traits.height), ("bytes", traits.bytes),
      ("voices", traits.voices),
      ("video_tracks", traits.videoTracks), ("audio_tracks", traits.audioTracks),
    ]
    for case (let name, let number?) in numbers {
      facts.append(name, .number(JSONNumber(number)))
    }
    if let rate = traits.framesPerSecond { facts.append("fps", .number(JSONNumber(rate))) }
    return .object(facts)
  }
}
