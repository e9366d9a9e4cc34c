import Schema

/// Fields and rules of stories in several shots, the same on every endpoint that has them.
///
/// They judge the shots only while `multi_shot` is on and `shot_type` is `customize`: otherwise
/// these fields have no effect and are not looked at.
struct MultiShotRules {
  let endpoint: String

  private static let isOn = Condition.equals("multi_shot", "true")
  static let isCustomized = Condition.all([isOn, .equals("shot_type", "customize")])

  var leadingFields: [Field] {
    [
      Field(
        "multi_shot", .toggle, standard: "false", typeRule: "\(endpoint).multi_shot.type",
        spellingRule: "\(endpoint).multi_shot.type"),
      Field(
        "shot_type", .string,
        .required(when: Self.isOn, .seed),
        .oneOf(["customize", "intelligence"], when: Self.isOn, .seed, .official)),
    ]
  }

  var shotFields: [Field] {
    let shape = "\(endpoint).multi_prompt.item_fields"
    return [
      Field(
        "multi_prompt", .array,
        .required(when: Self.isCustomized, .seed),
        .count(1...6, when: Self.isCustomized, .seed)),
      Field("multi_prompt[].index", .integer, typeRule: shape),
      Field(
        "multi_prompt[].prompt", .string, typeRule: shape,
        .length(
          atMost: 512, id: "multi_prompt.prompt_length", when: Self.isCustomized, .seed)),
      Field(
        "multi_prompt[].duration", .digits, typeRule: shape, spellingRule: "common.duration.type"),
    ]
  }

  /// Rules whose subject is the text itself.
  var ofText: [Rule] {
    [
      Rule(
        id: "\(endpoint).multi_shot.type",
        says: "`multi_shot` is a boolean; `\"true\"` and `\"false\"` are read too, and noted.",
        subject: .text(.refuse(.invalidParameter)), evidence: [.official])
    ]
  }

  var rules: [Rule] {
    [
      Rule(
        "\(endpoint).multi_prompt.item_fields", "Each shot has `index`, `prompt` and `duration`.",
        Reading(
          .required, when: Self.isCustomized,
          .eachItem(
            "multi_prompt", at: ".index",
            .all([.present(".index"), .present(".prompt"), .present(".duration")])),
          words: .chosen("index, prompt and duration of each multi_prompt can not be null"),
          .seed)),
      Rule(
        "\(endpoint).multi_prompt.duration_min", "Each shot lasts whole seconds, one or more.",
        Reading(
          .value, when: Self.isCustomized,
          .eachItem(
            "multi_prompt", at: ".duration",
            .any([.absent(".duration"), .form(".duration", .positiveWhole)])),
          words: .pattern("\(.place) value '\(.value)' is invalid"), .seed)),
      Rule(
        "\(endpoint).multi_prompt.duration_max", "No shot is longer than the clip.",
        Reading(
          .across, when: Self.isCustomized,
          .eachItem(
            "multi_prompt", at: ".duration",
            .relation(.value(".duration"), .atMost, .value("duration"))),
          words: .chosen("\(.place) can not exceed duration '\(.of("duration"))'"), .seed)),
      Rule(
        "\(endpoint).multi_prompt.duration_sum",
        "The seconds of all shots add up to `duration`, which is 5 when left out.",
        Reading(
          .across, when: Self.isCustomized,
          .requirement(
            at: "duration",
            .relation(.sum("multi_prompt[].duration"), .equal, .value("duration"))),
          words: .chosen(
            "The sum of multi_prompt duration must be equal to duration '\(.of("duration"))'"),
          .seed)),
      Rule(
        "\(endpoint).multi_prompt.index_order", "The shots are numbered 1, 2, 3 in their order.",
        Reading(
          .across, when: Self.isCustomized,
          .requirement(at: "multi_prompt", .numbersItems("multi_prompt[].index")),
          outcome: .note, words: .chosen("multi_prompt index does not count up from 1"), .choice)
      ),
      Rule(
        "\(endpoint).single_shot.ignores_multi",
        "Without `multi_shot`, `shot_type` and `multi_prompt` have no effect.",
        Reading(
          .across, when: .not(Self.isOn),
          .requirement(
            at: "multi_prompt", .all([.absent("shot_type"), .absent("multi_prompt")])),
          outcome: .ignore, words: .chosen("shot_type and multi_prompt need multi_shot true"),
          .seed)),
      Rule(
        "\(endpoint).prompt.ignored_customize",
        "With customized shots the common `prompt` has no effect.",
        Reading(
          .across, when: Self.isCustomized, .absence("prompt"), outcome: .ignore,
          words: .chosen("prompt has no effect beside multi_prompt"), .seed)),
    ]
  }
}
