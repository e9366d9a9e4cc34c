import Schema
import StrictJSON

extension BoundarySeed {
  /// The seeds of the endpoints with the model in their path.
  ///
  /// Where a create needs items of several types, its least body cannot be worked out and is here.
  static func byPath(_ endpoint: String) -> [BoundarySeed] {
    switch endpoint {
    case "image-to-video/kling-3.0": [leastPicture, wholePicture, elements]
    case "image-to-video/kling-2.6": [leastPicture, wholePicture, voices, silentFrames]
    case "image-to-video/kling-2.5-turbo": [leastPicture, wholePicture, silentFrames]
    case let path where path.hasPrefix("image-to-video/"): [leastPicture, wholePicture]
    case let path where path.hasPrefix("text-to-video/"): [wholeText, toldShots]
    case "omni-video/kling-3.0-omni":
      [wholeOmni, toldShotsOfContents, references, moving, base, feature, frames]
    case "omni-video/kling-o1": [wholeOmni, references, base, feature, frames]
    case "motion-control/kling-3.0": [leastMotion, wholeMotion, motionOfElement]
    case let path where path.hasPrefix("motion-control/"): [leastMotion, wholeMotion]
    default: []
    }
  }

  private static let picture: JSON = [
    "type": "first_frame", "url": "https://media.example/a.png",
  ]
  private static let lastPicture: JSON = [
    "type": "last_frame", "url": "https://media.example/b.png",
  ]
  private static let still: JSON = ["type": "element", "element_id": "160", "id": "still"]
  private static let mover: JSON = [
    "type": "element", "element_id": "829836802793406553", "id": "mover",
  ]
  private static let options: JSON = [
    "callback_url": "https://client.example/hook", "watermark_info": ["enabled": true],
  ]
  private static let told: JSON = "shot 1, 3, a door; shot 2, 2, rain;"

  private static let wholeText = BoundarySeed(
    "every-setting",
    [
      "prompt": "A boat.",
      "settings": [
        "resolution": "1080p", "aspect_ratio": "9:16", "duration": 5, "audio": "native",
        "multi_shot": false,
      ],
      "options": options,
    ])
  private static let toldShots = BoundarySeed(
    "told-shots", ["prompt": told, "settings": ["duration": 5, "multi_shot": true]])

  private static let leastPicture = BoundarySeed("least", ["contents": [picture]])
  private static let wholePicture = BoundarySeed(
    "every-setting",
    [
      "contents": [["type": "prompt", "text": told], picture],
      "settings": [
        "resolution": "1080p", "duration": 5, "audio": "native", "multi_shot": true,
      ],
      "options": options,
    ])
  private static let elements = BoundarySeed(
    "elements", ["contents": [still, picture, ["type": "prompt", "text": "@still."]]])
  private static let voices = BoundarySeed(
    "voices",
    [
      "contents": [["type": "voice", "voice_id": "vc-1001", "id": "Mia"], picture],
      "settings": ["resolution": "1080p", "audio": "native"],
    ])
  private static let silentFrames = BoundarySeed(
    "frames", ["contents": [picture, lastPicture], "settings": ["resolution": "1080p"]])

  private static let wholeOmni = BoundarySeed(
    "every-setting",
    [
      "contents": [["type": "prompt", "text": "A boat."]],
      "settings": [
        "resolution": "1080p", "aspect_ratio": "9:16", "duration": 5, "audio": "original",
        "multi_shot": true,
      ],
      "options": options,
    ])
  private static let toldShotsOfContents = BoundarySeed(
    "told-shots",
    [
      "contents": [["type": "prompt", "text": told]],
      "settings": ["aspect_ratio": "16:9", "duration": 5],
    ])
  private static let references = BoundarySeed(
    "references",
    [
      "contents": [
        still, ["type": "prompt", "text": "@still at @place."],
        ["type": "refer_image", "url": "https://media.example/a.png", "id": "place"],
      ]
    ])
  private static let moving = BoundarySeed("moving-elements", ["contents": [mover]])
  private static let base = BoundarySeed(
    "edited-clip",
    [
      "contents": [
        ["type": "prompt", "text": "Snow."],
        ["type": "base_video", "url": "https://media.example/clip"],
      ],
      "settings": ["audio": "original"],
    ])
  private static let feature = BoundarySeed(
    "clip-as-feature",
    [
      "contents": [picture, ["type": "feature_video", "url": "https://media.example/clip"]],
      "settings": ["duration": 8],
    ])
  private static let frames = BoundarySeed("frames", ["contents": [picture, lastPicture]])

  private static let image: JSON = ["type": "image", "url": "https://media.example/a.png"]
  private static let video: JSON = ["type": "video", "url": "https://media.example/clip"]
  private static let leastMotion = BoundarySeed(
    "least", ["contents": [image, video], "settings": ["character_orientation": "video"]])
  private static let wholeMotion = BoundarySeed(
    "every-setting",
    [
      "contents": [image, video, ["type": "prompt", "text": "A stage."]],
      "settings": [
        "resolution": "1080p", "audio": "off", "character_orientation": "image",
      ],
      "options": options,
    ])
  private static let motionOfElement = BoundarySeed(
    "element",
    ["contents": [image, video, still], "settings": ["character_orientation": "image"]])
}
