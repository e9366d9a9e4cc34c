import Schema
import StrictJSON

/// The query string of every task list.
enum TaskQueries {
  static let list = FormDescription(
    "list", .query,
    fields: [
      Field(
        "pageNum", .integer, standard: "1", typeRule: "list.page_num",
        .range(
          1, 1_000, id: "page_num",
          aliases: [
            "common.page.pageNum", "common.list.pageNum.range_1_1000", "list.out_of_range",
          ], .official)),
      Field(
        "pageSize", .integer, standard: "30", typeRule: "list.page_size",
        .range(
          1, 500, id: "page_size",
          aliases: ["common.page.pageSize", "common.list.pageSize.range_1_500"], .official)),
    ])
}
