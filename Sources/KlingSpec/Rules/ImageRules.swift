import Schema
import StrictJSON

/// Fields and rules that the picture endpoints share.
struct ImageRules {
  let endpoint: String

  /// The names of the endpoint's models; other picture models are refused by `wrongFamily`.
  var modelNames: FieldCheck { modelNames(aliases: []) }

  func modelNames(aliases: [String]) -> FieldCheck {
    .oneOf(
      ImageModels.names(on: endpoint), aliases: aliases,
      when: .not(.isOneOf("model_name", strangers)),
      words: .choice(
        .isOneOf("model_name", VideoModels.named), .pattern("model is not supported"),
        otherwise: .pattern("model_name value '\(.value)' is invalid")),
      .official, .recorded)
  }

  /// A picture model on an endpoint that does not take it.
  var wrongFamily: Rule {
    Rule(
      "images.model.wrong_family", "A picture model is named on an endpoint that takes it.",
      Reading(
        .value, .requirement(at: "model_name", .not(.isOneOf("model_name", strangers))),
        outcome: .refuse(.resourceMissing),
        words: .pattern("The model '\(.of("model_name"))' is not supported for this API"),
        .recorded, .official))
  }

  /// How many pictures are asked for.
  func number(when: Condition = .always, spellingRule: String? = nil) -> Field {
    Field(
      "n", .integer, standard: "1", spellingRule: spellingRule,
      .range(1, 9, when: when, .official))
  }

  /// The ratio of sides, by name.
  var ratio: Field {
    Field("aspect_ratio", .string, standard: "16:9", .oneOf(ImageModels.ratios, .official))
  }

  /// A prompt that must say something.
  var promptRequired: Rule {
    Rule(
      "\(endpoint).prompt.required", "The prompt says something.",
      Reading(
        .required, .requirement(at: "prompt", .form("prompt", .nonBlank)),
        words: .pattern("prompt can not be null"), .official))
  }

  /// Elements made out of a clip are for clips.
  var elementKind: Rule {
    Rule(
      "\(endpoint).element_list.kind", "Pictures are made with elements made of pictures only.",
      Reading(
        .capability,
        .eachItem(
          "element_list", at: ".element_id",
          .not(.hasTrait(".element_id", "element", "video_character"))),
        words: .chosen("video character elements are not supported for images"), .official))
  }

  /// The picture models of other endpoints.
  private var strangers: [String] {
    ImageModels.names { !$0.endpoints.contains(endpoint) }
  }
}
