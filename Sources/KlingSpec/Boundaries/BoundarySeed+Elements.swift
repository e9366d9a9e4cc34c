import StrictJSON

/// Bodies of elements and voices.
extension BoundarySeed {
  static let ofElements: [String: [BoundarySeed]] = [
    "advanced-custom-elements": [
      BoundarySeed(
        "pictures",
        [
          "element_name": "Mia", "element_description": "A woman.",
          "reference_type": "image_refer",
          "element_image_list": [
            "frontal_image": "https://media.example/picture",
            "refer_images": [["image_url": "https://media.example/a.png"]],
          ],
          "element_voice_id": "930801338081615883", "tag_list": [["tag_id": "o_102"]],
          "callback_url": "https://client.example/hook",
        ]),
      BoundarySeed(
        "clip",
        [
          "element_name": "Leo", "element_description": "A dancer.",
          "reference_type": "video_refer",
          "element_video_list": [
            "refer_videos": [["video_url": "https://media.example/8-s-of-1080-lines"]]
          ],
        ]),
    ],
    "custom-elements": [
      BoundarySeed(
        "tagged",
        [
          "element_name": "Rex", "element_description": "A dog.",
          "element_frontal_image": "https://media.example/a.png",
          "element_refer_list": [["image_url": "https://media.example/picture"]],
          "tag_list": [["tag_id": "o_103"]],
        ])
    ],
    "custom-voices": [
      BoundarySeed(
        "linked", ["voice_name": "Narrator", "voice_url": "https://media.example/5-s-of-talk.mp3"]),
      BoundarySeed("named", ["voice_name": "Narrator", "video_id": "743000000000000009"]),
    ],
  ]
}
