import Schema
import StrictJSON

/// The query string of every task list.
enum TaskQueries {
  static let list = FormDescription(
    "list", .query,
    fields: [
      pageNumber,
      Field(
        "pageSize", .integer, standard: "30", typeRule: "list.page_size",
        .range(
          1, 500, id: "page_size",
          aliases: ["common.page.pageSize", "common.list.pageSize.range_1_500"], .official)),
    ])

  /// The same for voices, of which a page may have more.
  static let listOfVoices = FormDescription(
    "list", .query,
    fields: [
      pageNumber,
      Field("pageSize", .integer, standard: "30", typeRule: "voices.list.page_size"),
    ],
    rules: [
      Rule(
        "voices.list.page_size", "A page of voices has 1 to 1,000 of them.",
        Reading(.value, .field("pageSize", .within(1, 1_000)), .official))
    ])

  private static let pageNumber = Field(
    "pageNum", .integer, standard: "1", typeRule: "list.page_num",
    .range(
      1, 1_000, id: "page_num",
      aliases: [
        "common.page.pageNum", "common.list.pageNum.range_1_1000", "list.out_of_range",
      ], .official))
}
