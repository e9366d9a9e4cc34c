import Schema
import StrictJSON

/// Accepted bodies that lead boundary cases into the conditional parts of a create.
///
/// The least body of every create is worked out from the catalogue; what stands here opens the
/// parts that it leaves closed: shots, a camera, pictures, elements, clips. None has an
/// `external_task_id`, which could be sent only once.
struct BoundarySeed {
  let name: String
  let editions: EditionRange
  let body: JSON

  init(_ name: String, _ body: JSON, editions: EditionRange = .all) {
    self.name = name
    self.editions = editions
    self.body = body
  }

  /// The seeds of an endpoint's create; none for an endpoint that needs none.
  static func all(of endpoint: String) -> [BoundarySeed] {
    switch endpoint {
    case "omni-video": omniVideo
    case "text2video": textToVideo
    case "image2video": imageToVideo
    case "motion-control": motionControl
    case "multi-image2video": multiImageToVideo
    case "effects": effects
    case "video-extend": videoExtend
    case "generations": generations
    case "omni-image": omniImage
    case "multi-image2image": multiImageToImage
    case "expand": expand
    case "try-on": tryOn
    case let name where ofSounds[name] != nil: ofSounds[name] ?? []
    case let name where ofSelections[name] != nil: ofSelections[name] ?? []
    case let name where ofElements[name] != nil: ofElements[name] ?? []
    default: byPath(endpoint) + solutions(endpoint)
    }
  }

  static let shots: JSON = [
    ["index": 1, "prompt": "A lighthouse.", "duration": "3"],
    ["index": 2, "prompt": "A match.", "duration": "2"],
  ]

  private static let tail: JSONObject = [
    "watermark_info": ["enabled": true], "callback_url": "https://client.example/hook",
  ]

  private static let videoExtend = [
    BoundarySeed(
      "every-scalar",
      whole([
        "video_id": "743000000000000001", "prompt": "A puppy.", "negative_prompt": "Text.",
        "cfg_scale": 1,
      ]))
  ]

  private static let textToVideo = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3", "multi_shot": false, "prompt": "A boat.",
        "negative_prompt": "Text.", "sound": "off", "cfg_scale": 1, "mode": "std",
        "aspect_ratio": "16:9", "duration": "5",
      ])),
    BoundarySeed(
      "customized-shots",
      [
        "model_name": "kling-v3", "multi_shot": true, "shot_type": "customize",
        "multi_prompt": shots, "duration": "5",
      ]),
    BoundarySeed(
      "intelligent-shots",
      [
        "model_name": "kling-v3", "multi_shot": true, "shot_type": "intelligence",
        "prompt": "A courier.",
      ]),
    BoundarySeed(
      "voices",
      ["model_name": "kling-v3", "prompt": "<<<voice_1>>> sings.", "sound": "on"]),
    BoundarySeed(
      "camera",
      [
        "prompt": "Wheat.",
        "camera_control": [
          "type": "simple",
          "config": ["horizontal": 0, "vertical": 0, "pan": 0, "tilt": 0, "roll": 0, "zoom": 4],
        ],
      ], editions: .until(.september2026)),
    BoundarySeed(
      "still-camera",
      ["prompt": "Wheat.", "camera_control": ["type": "down_back"]],
      editions: .until(.september2026)),
  ]

  private static let omniVideo = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3-omni", "multi_shot": false, "prompt": "A boat.", "sound": "on",
        "mode": "pro", "aspect_ratio": "9:16", "duration": "7",
      ])),
    BoundarySeed(
      "customized-shots",
      [
        "model_name": "kling-v3-omni", "multi_shot": true, "shot_type": "customize",
        "multi_prompt": shots, "aspect_ratio": "1:1", "duration": "5",
      ]),
    BoundarySeed(
      "intelligent-shots",
      [
        "model_name": "kling-v3-omni", "multi_shot": true, "shot_type": "intelligence",
        "prompt": "A courier.", "aspect_ratio": "16:9",
      ]),
    BoundarySeed(
      "frames",
      [
        "model_name": "kling-v3-omni", "prompt": "A door opens.",
        "image_list": [
          ["image_url": "https://media.example/first.png", "type": "first_frame"],
          ["image_url": "https://media.example/end.png", "type": "end_frame"],
        ],
        "element_list": [["element_id": "160"]],
      ]),
    BoundarySeed(
      "references",
      [
        "model_name": "kling-v3-omni", "prompt": "<<<image_1>>> meets <<<element_1>>>.",
        "image_list": [["image_url": "https://media.example/a.png"]],
        "element_list": [
          ["element_id": "829836802793406551"], ["element_id": "829836802793406553"],
        ],
        "aspect_ratio": "16:9",
      ]),
    BoundarySeed(
      "moving-elements",
      [
        "model_name": "kling-v3-omni", "prompt": "A parade.",
        "element_list": [["element_id": "829836802793406553"]], "aspect_ratio": "16:9",
      ], editions: .since(.september2026)),
    BoundarySeed(
      "picture-that-fails",
      [
        "model_name": "kling-v3-omni", "prompt": "A door.",
        "image_list": [
          ["image_url": "https://media.example/gif"], ["image_url": "https://media.example/a.png"],
        ],
        "aspect_ratio": "16:9",
      ]),
    BoundarySeed(
      "edited-clip",
      [
        "model_name": "kling-v3-omni", "prompt": "Snow falls in <<<video_1>>>.",
        "video_list": [
          [
            "video_url": "https://media.example/clip.mp4", "refer_type": "base",
            "keep_original_sound": "no",
          ]
        ],
        "image_list": [["image_url": "https://media.example/a.png"]],
      ]),
    BoundarySeed(
      "clip-as-feature",
      [
        "model_name": "kling-video-o1", "prompt": "As in <<<video_1>>>.",
        "video_list": [
          ["video_url": "https://media.example/clip.mp4", "refer_type": "feature"]
        ],
        "aspect_ratio": "16:9", "duration": "8",
      ]),
    BoundarySeed(
      "frames-of-o1",
      [
        "model_name": "kling-video-o1", "prompt": "A door opens.",
        "image_list": [
          ["image_url": "https://media.example/first.png", "type": "first_frame"]
        ],
        "duration": "10",
      ]),
  ]

  static func whole(_ body: JSONObject) -> JSON {
    .object(JSONObject(body.members + tail.members))
  }
}
