import Schema
import StrictJSON

extension BoundarySeed {
  private static let picture: JSON = "https://media.example/picture"
  private static let clip: JSON = "https://media.example/clip"

  static let imageToVideo = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3", "image": picture, "multi_shot": false, "prompt": "A door.",
        "negative_prompt": "Text.", "sound": "off", "cfg_scale": 1, "mode": "std",
        "duration": "5",
      ])),
    BoundarySeed(
      "two-pictures",
      [
        "model_name": "kling-v2-5-turbo", "image": picture, "image_tail": picture,
        "prompt": "A door.", "mode": "pro",
      ]),
    BoundarySeed(
      "one-picture-of-two",
      [
        "model_name": "kling-v1-5", "image_tail": picture, "prompt": "A door.", "mode": "pro",
        "duration": "10",
      ], editions: .until(.september2026)),
    BoundarySeed(
      "customized-shots",
      [
        "model_name": "kling-v3", "image": picture, "multi_shot": true, "shot_type": "customize",
        "multi_prompt": shots, "duration": "5",
      ]),
    BoundarySeed(
      "voices",
      [
        "model_name": "kling-v2-6", "image": picture, "prompt": "<<<voice_1>>> sings.",
        "voice_list": [["voice_id": "vc-1001"]], "sound": "on", "mode": "pro",
      ]),
    BoundarySeed(
      "elements",
      [
        "model_name": "kling-v3", "image": picture, "prompt": "A parade.",
        "element_list": [["element_id": 160]],
      ]),
    BoundarySeed(
      "masks",
      [
        "model_name": "kling-v1", "image": picture, "prompt": "A swan.",
        "static_mask": picture,
        "dynamic_masks": [
          ["mask": picture, "trajectories": [["x": 1, "y": 2], ["x": 3, "y": 4]]],
          ["mask": picture, "trajectories": [["x": 0, "y": 0], ["x": 5, "y": 6]]],
        ],
      ], editions: .until(.september2026)),
    BoundarySeed(
      "camera",
      [
        "model_name": "kling-v1-5", "image": picture, "prompt": "Wheat.", "mode": "pro",
        "camera_control": ["type": "simple", "config": ["zoom": 4]],
      ], editions: .until(.september2026)),
  ]
}

extension BoundarySeed {
  static let motionControl = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3", "image_url": picture, "video_url": clip,
        "prompt": "A stage.", "keep_original_sound": "no", "character_orientation": "image",
        "mode": "std",
      ])),
    BoundarySeed(
      "element",
      [
        "model_name": "kling-v3", "image_url": picture, "video_url": clip,
        "element_list": [["element_id": 160]], "character_orientation": "video", "mode": "pro",
      ]),
  ]

  static let multiImageToVideo = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v1-6", "image_list": [["image": picture], ["image": picture]],
        "prompt": "A fox.", "negative_prompt": "Text.", "mode": "pro", "duration": "10",
        "aspect_ratio": "1:1",
      ]))
  ]

  static let effects = [
    BoundarySeed(
      "one-portrait", ["effect_scene": "running", "input": ["image": picture]]),
    BoundarySeed(
      "two-portraits",
      ["effect_scene": "hug_pro", "input": ["images": [picture, picture]]]),
  ]
}
