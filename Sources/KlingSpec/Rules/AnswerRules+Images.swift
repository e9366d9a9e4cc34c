import Schema

/// Rules on what the picture endpoints answer and do.
extension AnswerRules {
  static let ofImages = [
    rule("images.result.index", "Pictures are numbered from 0, nine of them at most.", .official),
    rule("images.result.format", "Pictures are PNG files.", .gateway, .official),
    rule(
      "images.result.pixels",
      "The long side has 1024, 2048 or 4096 pixels, the other goes by the ratio.", .choice),
    rule(
      "images.model.profile", "Models, and which one is meant when none is named, go by edition.",
      .official),
    rule("images.model.empty", "An empty `model_name` means the one of the endpoint.", .official),
    rule(
      "images.price.retired", "The retired models cost 1, 4, 8 or 16 units, by what they work on.",
      .official, .gateway),
    rule(
      "omni-image.series.references", "A series can be asked for with words alone.", .choice),
    rule(
      "concurrency.image_cost", "A task of pictures holds a slot for each picture asked for.",
      .official),
    rule(
      "concurrency.series_cost", "A series holds a slot for each of its pictures.",
      aliases: ["omni-image.series_amount.auto_concurrency"], .official, .choice),
    rule(
      "billing.image_total", "Pictures cost their number times the price of one.", .official),
    rule(
      "billing.amount_format", "Amounts have no trailing zeros and no exponent.",
      aliases: ["obs.units"], .recorded),
    rule("expand.all_zero", "A picture may be asked to grow by nothing.", .choice),
    rule(
      "try-on.combo.failures",
      "Garments that do not go together are noticed late: the task is made, and fails.",
      .official, .gateway),
    rule("try-on.no_human", "A picture that shows nobody lets the task fail.", .gateway),
    rule(
      "try-on.create.no_task_info", "The create answer has the `task_info` of all the others.",
      .choice),
    rule("try-on.price", "A try-on costs one unit of its own packs.", .official, .gateway),
    rule(
      "ai-multi-shot.result.shape", "There are three results of three pictures each.", .official),
  ]
}
