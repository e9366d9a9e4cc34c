import Schema
import StrictJSON

/// Bodies that open the parts of picture creates.
extension BoundarySeed {
  static let generations = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3", "prompt": "A boat.", "negative_prompt": "Text.",
        "image_fidelity": 1, "human_fidelity": 0, "resolution": "2k", "n": 9,
        "aspect_ratio": "21:9",
      ])),
    BoundarySeed(
      "elements-and-picture",
      [
        "model_name": "kling-v3", "prompt": "A boat.", "image": "https://media.example/a.png",
        "element_list": [["element_id": "160"], ["element_id": "321922438904313"]],
      ]),
    BoundarySeed(
      "subject",
      [
        "model_name": "kling-v2-1", "prompt": "A sailor.",
        "image": "https://media.example/a.png", "image_reference": "subject",
        "image_fidelity": 1, "human_fidelity": 0,
      ], editions: .since(.september2026)),
    BoundarySeed(
      "face",
      [
        "model_name": "kling-v1-5", "prompt": "A sailor.",
        "image": "https://media.example/a.png", "image_reference": "face",
      ], editions: .until(.september2026)),
    BoundarySeed(
      "another-style",
      [
        "model_name": "kling-v2-new", "prompt": "Ink.", "image": "https://media.example/gif",
      ], editions: .until(.september2026)),
  ]

  static let omniImage = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v3-omni", "prompt": "A boat.", "resolution": "4k",
        "result_type": "single", "n": 9, "aspect_ratio": "21:9",
      ])),
    BoundarySeed(
      "series",
      [
        "model_name": "kling-v3-omni", "prompt": "A boat.", "result_type": "series",
        "series_amount": 9,
      ]),
    BoundarySeed(
      "references",
      [
        "model_name": "kling-image-o1", "prompt": "<<<image_1>>> meets <<<element_1>>>.",
        "image_list": [["image": "https://media.example/a.png"]],
        "element_list": [["element_id": "160"]], "aspect_ratio": "auto",
      ]),
  ]

  static let multiImageToImage = [
    BoundarySeed(
      "every-scalar",
      whole([
        "model_name": "kling-v2-1", "prompt": "A meadow.",
        "subject_image_list": [["subject_image": "https://media.example/a.png"]],
        "scene_image": "https://media.example/b.png", "style_image": "https://media.example/gif",
        "n": 9, "aspect_ratio": "2:3",
      ]))
  ]

  static let expand = [
    BoundarySeed(
      "every-scalar",
      whole([
        "image": "https://media.example/a.png", "up_expansion_ratio": 0,
        "down_expansion_ratio": 2, "left_expansion_ratio": 0, "right_expansion_ratio": 0,
        "prompt": "A meadow.", "n": 9,
      ]))
  ]

  static let tryOn = [
    BoundarySeed(
      "every-scalar",
      [
        "model_name": "kolors-virtual-try-on-v1-5", "human_image": "https://media.example/a.png",
        "cloth_image": "https://media.example/b.png", "n": 1,
        "callback_url": "https://client.example/hook",
      ])
  ]
}
