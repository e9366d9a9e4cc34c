import Schema

extension Style {
  /// How the solutions write a task down.
  static let solutions = solution(named: "solutions")

  /// The same where no result tells its length.
  static let untimedSolution = solutions.with(
    [OutputShape(.named, file)], name: "untimed solution")

  /// The same with the older word for success, and the id under two names.
  static let tryOnSolution = solution(
    named: "try-on solution", success: "succeed", ids: ["id", "task_id"])

  private static func solution(
    named name: String, success: String = "succeeded", ids: [String] = ["id"]
  ) -> Style {
    let head = ids.map { Member($0, .id) } + [Member("status", .state)]
    let tail = [
      Member("create_time", .created), Member("update_time", .updated),
      Member("external_id", .externalID),
    ]
    let record =
      head + [Member("message", .message)] + tail
      + [Member("outputs", .outputs), Member("billing", .billing)]
    return Style(
      name, stateWords: ["submitted", "processing", success, "failed"], create: head + tail,
      query: record, callback: record,
      shapes: [OutputShape(.named, file + [("duration", .seconds)])])
  }

  private static let file: [(name: String, part: OutputShape.Part)] = [
    ("type", .detail("type")), ("url", .url(0)), ("watermark_url", .watermarkURL),
  ]
}
