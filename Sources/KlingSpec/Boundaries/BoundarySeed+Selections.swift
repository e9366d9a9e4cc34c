import StrictJSON

/// Bodies of what works in a session on a clip.
extension BoundarySeed {
  static let ofSelections: [String: [BoundarySeed]] = [
    "multi-elements-selection.init": [
      BoundarySeed("named", ["video_id": "743000000000000001"]),
      BoundarySeed("linked", ["video_url": "https://media.example/clip"]),
    ],
    "multi-elements-selection.add": [
      BoundarySeed("empty", marks("847000000000000011", in: 0, [point("0.5", "0.25")])),
      BoundarySeed("marked", marks("847000000000000010", in: 0, [point("0.5", "0.25")])),
      BoundarySeed("full", marks("847000000000000013", in: 5, [point("1", "0")])),
    ],
    "multi-elements-selection.delete": [
      BoundarySeed("marked", marks("847000000000000010", in: 0, [point("0.5", "0.25")]))
    ],
    "multi-elements": [
      BoundarySeed(
        "added",
        [
          "session_id": "847000000000000011", "edit_mode": "addition",
          "image_list": [["image": "https://media.example/picture"]],
          "prompt": "Add <<<image_1>>> to <<<video_1>>>.", "negative_prompt": "Text.",
          "mode": "pro", "duration": "5", "model_name": "kling-v1-6",
          "watermark_info": ["enabled": true],
        ]),
      BoundarySeed(
        "swapped",
        [
          "session_id": "847000000000000012", "edit_mode": "swap",
          "image_list": [["image": "https://media.example/picture"]],
          "prompt": "Swap it in <<<video_1>>> for <<<image_1>>>.", "duration": "10",
        ]),
      BoundarySeed(
        "removed",
        [
          "session_id": "847000000000000010", "edit_mode": "removal",
          "prompt": "Take it out of <<<video_1>>>.",
        ]),
    ],
  ]

  private static func marks(_ session: String, in frame: Int, _ points: [JSON]) -> JSON {
    [
      "session_id": .string(session), "frame_index": .number(JSONNumber(frame)),
      "points": .array(points),
    ]
  }

  private static func point(_ x: String, _ y: String) -> JSON {
    let number = { (spelling: String) in JSONNumber(spelling: spelling).map(JSON.number) ?? nil }
    return ["x": number(x), "y": number(y)]
  }
}
