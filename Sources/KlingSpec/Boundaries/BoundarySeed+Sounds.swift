import StrictJSON

/// Bodies of what makes sounds, and of what speaks.
extension BoundarySeed {
  static let ofSounds: [String: [BoundarySeed]] = [
    "tts": [
      BoundarySeed(
        "every-scalar",
        [
          "text": "Welcome to the harbour tour.", "voice_id": "oversea_male1",
          "voice_language": "en", "voice_speed": 1,
        ])
    ],
    "text-to-audio": [
      BoundarySeed(
        "every-scalar",
        [
          "prompt": "Rain.", "duration": .number(JSONNumber(5.5 as Decimal)),
          "callback_url": "https://client.example/hook",
        ])
    ],
    "video-to-audio": [
      BoundarySeed(
        "named",
        [
          "video_id": "743000000000000001", "sound_effect_prompt": "Waves.",
          "bgm_prompt": "Ukulele.", "asmr_mode": true,
        ]),
      BoundarySeed("linked", ["video_url": "https://media.example/clip"]),
    ],
    "avatar": [
      BoundarySeed(
        "named",
        [
          "image": "https://media.example/picture", "audio_id": "820000000000000080",
          "prompt": "Smiles.", "mode": "pro", "watermark_info": ["enabled": true],
        ]),
      BoundarySeed(
        "linked",
        [
          "image": "https://media.example/picture",
          "sound_file": "https://media.example/2-s.wav",
        ]),
    ],
    "identify-face": [
      BoundarySeed("named", ["video_id": "743000000000000001"]),
      BoundarySeed("linked", ["video_url": "https://media.example/clip"]),
    ],
    "advanced-lip-sync": [
      BoundarySeed(
        "named", speaking(["audio_id": "820000000000000080", "sound_end_time": 2_400])),
      BoundarySeed(
        "linked",
        speaking([
          "sound_file": "https://media.example/2-s.wav", "sound_end_time": 2_000,
          "sound_volume": 1, "original_audio_volume": .number(JSONNumber(0.5 as Decimal)),
        ])),
    ],
    "lip-sync": [
      BoundarySeed(
        "spoken",
        [
          "input": [
            "video_id": "743000000000000001", "mode": "text2video", "text": "Good morning.",
            "voice_id": "oversea_male1", "voice_language": "en", "voice_speed": 1,
          ]
        ]),
      BoundarySeed(
        "linked",
        [
          "input": [
            "video_url": "https://media.example/clip", "mode": "audio2video",
            "audio_type": "url", "audio_url": "https://media.example/2-s.wav",
          ]
        ]),
      BoundarySeed(
        "inline",
        [
          "input": [
            "video_url": "https://media.example/clip", "mode": "audio2video",
            "audio_type": "file", "audio_file": "https://media.example/2-s.wav",
          ]
        ]),
    ],
  ]

  private static func speaking(_ members: JSONObject) -> JSON {
    var face: JSONObject = ["face_id": "0", "sound_start_time": 0, "sound_insert_time": 1_000]
    for member in members.members { face.append(member.name, member.value) }
    return ["session_id": "850000000000000040", "face_choose": [.object(face)]]
  }
}
