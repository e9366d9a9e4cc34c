import Schema
import StrictJSON

/// Fields and rules that text2video and image2video have in common.
struct ClipRules {
  let endpoint: String

  var negativePrompt: Field {
    Field("negative_prompt", .string, .length(atMost: 2_500, .official))
  }

  var sound: Field {
    Field("sound", .string, standard: "off", .oneOf(["on", "off"], .official))
  }

  var scale: Field {
    Field(
      "cfg_scale", .number, standard: "0.5",
      .range(
        0, 1,
        words: .bySide(
          above: .recorded("cfgScale: must be less than or equal to 1"), below: .house),
        .official, .recorded))
  }

  func mode(aliases: [String] = []) -> Field {
    Field(
      "mode", .string, standard: "std",
      .oneOf(
        CommonRules.modes, aliases: aliases,
        words: .recorded("mode value '\(.value)' is invalid"), .official, .recorded))
  }

  var duration: Field {
    Field(
      "duration", .digits, standard: "5", spellingRule: "common.duration.type",
      .oneOf(CommonRules.allSeconds, .official))
  }

  func legacyModel(aliases: [String] = []) -> Rule {
    Rule(
      "\(endpoint).model.legacy", "The old key `model` selects nothing.", aliases: aliases,
      Reading(
        .across, .absence("model"), outcome: .ignore,
        words: .chosen("model has no effect; the key is model_name"), .official))
  }

  var scaleIgnored: Rule {
    Rule(
      "\(endpoint).cfg_scale.v2_ignored", "On kling-v2 models `cfg_scale` has no effect.",
      Reading(
        .capability,
        when: .isOneOf("model_name", VideoModels.names { $0.name.hasPrefix("kling-v2") }),
        .absence("cfg_scale"), outcome: .ignore,
        words: .chosen("cfg_scale has no effect on this model"), .official, .recorded))
  }

  /// A prompt that names a voice needs sound; endpoints have the rule under different ids.
  func voiceNeedsSound(_ id: String) -> Rule {
    Rule(
      "\(endpoint).\(id)", "A prompt that names a voice needs sound.",
      Reading(
        .across, when: .relation(.distinctMarks("prompt", "voice"), .atLeast, 1),
        .requirement(at: "sound", .equals("sound", "on")),
        words: .chosen("sound must be on when prompt names a voice"), .official))
  }
}
