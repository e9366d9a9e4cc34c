import Schema

extension AnswerRules {
  /// What the libraries of elements and voices do and show.
  static let ofElements = [
    rule(
      "elements.image_refer.refer_differs",
      "The same picture may stand in front and beside, though others serve better.", .official,
      .recorded),
    rule(
      "elements.video_refer.realistic_human",
      "A clip of what is no lifelike person lets the task fail, with a text.", .official),
    rule(
      "elements.video_refer.voice_extraction",
      "A clip in which somebody is heard gives a voice too, to which the element is bound.",
      .official, .seed),
    rule("elements.voice.optional", "Without `element_voice_id` no voice is bound.", .official),
    rule(
      "elements.voice.multi_image", "Elements of pictures can be bound to a voice.", .seed,
      .official),
    rule(
      "elements.libraries.separate", "What one library of elements has, the other does not find.",
      .official),
    rule("elements.result.element_id", "`element_id` is a JSON number.", .official, .recorded),
    rule(
      "elements.result.owned_by", "`owned_by` is `kling` or the number of the account.",
      .official),
    rule(
      "elements.result.status", "A deleted element is still told of, as `deleted`.", .official,
      .recorded),
    rule(
      "elements.result.status_since", "An element tells its status in every edition.", .official,
      .choice),
    rule(
      "elements.result.voice_info", "`element_voice_info` is empty where no voice is bound.",
      .official),
    rule("elements.result.tag_shape", "A tag is told by id, name and description.", .official),
    rule(
      "delete-elements.both_paths", "Both paths delete from one library.", .official, .recorded),
    rule("delete-elements.status", "A deletion has ended when it is answered.", .choice),
    rule("delete-elements.old_library", "The older path deletes old elements too.", .choice),
    rule(
      "custom-elements.no_task", "An old element is there at once, and there is no task of it.",
      .official),
    rule("voices.result.voice_id", "`voice_id` is a string of digits.", .official, .recorded),
    rule(
      "voices.result.no_status", "The legacy style tells no status of a voice, the other one does.",
      .official, .client),
    rule(
      "voices.deleted_hidden", "The task of a deleted voice stays, its id is found no more.",
      .choice),
    rule(
      "presets-voices.not_tts", "Speech is not made with the voices that clips can be given.",
      .recorded, .gateway),
  ]
}
