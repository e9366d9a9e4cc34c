import Schema
import StrictJSON

/// `account_billing`: what was taken from the packs and from the balance, task by task.
enum AccountLedgers {
  static let endpoint = Endpoint(
    "account_billing", .video, editions: .since(.september2026), style: .unified, access: .apiKey,
    .init(
      verb: "balance", method: "POST", path: "/account/billing/balance",
      action: .showDeductions(.balance), form: form(keys: ["api_key_name"])),
    .init(
      verb: "package", method: "POST", path: "/account/billing/package",
      action: .showDeductions(.packs),
      form: form(
        keys: ["api_key_name", "product_type", "package_name", "package_id"], [nameOrID])))

  /// Everything but the cursor has no effect beside one.
  private static let isFirstPage = Condition.absent("cursor")

  private static func form(keys: [String], _ more: [Rule] = []) -> FormDescription {
    FormDescription(
      "ledger", .unified,
      fields: [
        Field("start_time", .integer),
        Field("end_time", .integer),
        Field(
          "limit", .integer, standard: "500",
          .range(1, 500, id: "limit_max", when: isFirstPage, .official, .choice)),
        Field("filters", .array),
        Field(
          "filters[].key", .string,
          .oneOf(keys, id: "filter_key", when: isFirstPage, .official, .choice)),
        Field("filters[].values", .array),
        Field("filters[].values[]", .string),
        Field("cursor", .string),
      ],
      rules: [timeRequired, timeOrder, filterFields] + more)
  }

  private static let timeRequired = Rule(
    "ledger.time_required", "A first page is asked for with both times.",
    Reading(
      .required, when: isFirstPage, .fields(["start_time", "end_time"], .required),
      words: .pattern("\(.place) is required"), .official))

  private static let timeOrder = Rule(
    "ledger.time_order", "The span of time ends after it begins.",
    Reading(
      .across, when: .all([isFirstPage, .present("start_time"), .present("end_time")]),
      .requirement(
        at: "start_time",
        .not(.relation(.value("end_time"), .atMost, .value("start_time")))),
      words: .pattern("start_time value '\(.value)' is invalid"), .official))

  private static let filterFields = Rule(
    "ledger.filter_fields", "A filter has a key and a list of values, which may be empty.",
    Reading(
      .required, when: isFirstPage,
      .eachItem("filters", at: ".key", .all([.present(".key"), .given(".values")])),
      words: .chosen("filters need a key and values"), .official, .choice))

  private static let nameOrID = Rule(
    "ledger.filter_name_xor_id",
    "Packs are looked for by their names or by their ids, not by both.",
    Reading(
      .across, when: isFirstPage,
      .requirement(at: "filters", .not(.all([asks("package_name"), asks("package_id")]))),
      words: .chosen("filters on package_name and package_id cannot be used together"),
      .official))

  private static func asks(_ key: String) -> Condition {
    .anyItem("filters", .all([.equals(".key", key), .present(".values")]))
  }
}
