import Schema
import StrictJSON

extension BoundarySeed {
  /// The seeds of the solutions, whose least bodies need items of several types.
  static func solutions(_ endpoint: String) -> [BoundarySeed] {
    switch endpoint {
    case "goods-studio": [leastGoods, wholeGoods]
    case "clothing-dupe": [leastDupe, wholeDupe]
    case "talking-agent": [leastAgent, wholeAgent, agentWithGoods]
    case "virtual-try-on": [leastTryOn, wholeTryOn]
    case "drama-subtitle": [wholeDrama]
    default: []
    }
  }

  private static let hook: JSONObject.Member = .init(
    name: "callback_url", value: "https://client.example/hook")
  private static let marked: JSON = .object(
    JSONObject([hook, .init(name: "watermark", value: ["enabled": true])]))
  private static let markedByInfo: JSON = .object(
    JSONObject([hook, .init(name: "watermark_info", value: ["enabled": true])]))

  private static let goods: JSON = ["type": "ref_image", "url": "https://media.example/a.png"]
  private static let title: JSON = ["type": "goods_title", "text": "Umbrella"]
  private static let goodsSettings: JSON = [
    "resolution": "1080p", "aspect_ratio": "16:9", "duration": 15,
  ]
  private static let leastGoods = BoundarySeed(
    "least", ["contents": [goods, title], "settings": goodsSettings])
  private static let wholeGoods = BoundarySeed(
    "every-setting",
    [
      "contents": [goods, title, ["type": "goods_description", "text": "Red."]],
      "settings": goodsSettings, "options": marked,
    ])

  private static let garment: JSON = [
    "type": "product_image", "url": "https://media.example/a.png",
  ]
  // Cases change the first and the last item of a list: the kinds take turns there.
  private static let dupe: [JSON] = [
    ["type": "source_video", "url": "https://media.example/clip"], garment,
    ["type": "product_info", "text": "A shirt."],
  ]
  private static let leastDupe = BoundarySeed("least", ["contents": .array(dupe)])
  private static let wholeDupe = BoundarySeed(
    "every-setting",
    [
      "contents": .array(
        [["type": "model_image", "url": "https://media.example/b.png"]] + dupe + [
          ["type": "voice", "voice_id": "calm_sales_man"],
          ["type": "bgm", "url": "https://media.example/song"],
        ]),
      "settings": ["resolution": "1080p", "aspect_ratio": "2:3"], "options": markedByInfo,
    ])

  private static let script: JSON = ["type": "speech_script", "text": "Hello."]
  private static let leastAgent = BoundarySeed(
    "least", ["contents": [["type": "avatar_id", "text": "avatar_lee_male"], script]])
  private static let face: JSON = [
    "type": "avatar_image", "url": "https://media.example/a.png",
  ]
  private static let wholeAgent = BoundarySeed(
    "every-setting",
    [
      "contents": [face, script],
      "settings": [
        "resolution": "1080p", "aspect_ratio": "16:9", "allow_polish": true,
        "voice_id": "female_warm_rich", "speech_rate": 1, "action_prompt": "Waves.",
        "bgm_enabled": true,
      ],
      "options": marked,
    ])
  private static let agentWithGoods = BoundarySeed(
    "goods-in-camel-case",
    [
      "contents": [
        face, script, goods, title, ["type": "goods_price", "text": "5"],
        ["type": "goods_target_audience", "text": "All."],
        ["type": "goods_selling_point", "text": "Light."],
      ],
      "settings": ["voiceId": "female_warm_rich", "aspectRatio": "9:16"],
    ])

  private static let fitting: [JSON] = [
    garment, ["type": "person_image", "url": "https://media.example/b.png"],
  ]
  private static let leastTryOn = BoundarySeed("least", ["contents": .array(fitting)])
  private static let wholeTryOn = BoundarySeed(
    "every-setting",
    [
      "contents": .array(fitting),
      "settings": ["keep_face": true, "keep_pose": false, "keep_background": true],
      "options": marked,
    ])

  private static let wholeDrama = BoundarySeed(
    "every-setting",
    [
      "contents": [
        ["type": "source_video", "url": "https://media.example/clip"],
        ["type": "glossary", "source": "Zhu", "target": "Bamboo"],
      ],
      "settings": [
        "target_cps": 17, "margin_v": 80, "font_size": 56, "target_language": "en",
      ],
      "options": .object(JSONObject([hook])),
    ])
}
