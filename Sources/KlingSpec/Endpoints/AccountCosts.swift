import Schema

/// `account_costs`: the packs of the account and what is left of them.
enum AccountCosts {
  static let endpoint = Endpoint(
    "account_costs", .video,
    .init(
      verb: "get", method: "GET", path: "/account/costs", action: .showPacks,
      form: FormDescription(
        "account_costs", .query,
        fields: [
          Field(
            "start_time", .integer, typeRule: "account_costs.start_time.required",
            .required(.official)),
          Field(
            "end_time", .integer, typeRule: "account_costs.end_time.required",
            .required(.official)),
          Field("resource_pack_name", .string),
        ],
        rules: [
          Rule(
            "account_costs.range", "The span of time does not end before it begins.",
            Reading(
              .across,
              .requirement(
                at: "start_time",
                .relation(.value("start_time"), .atMost, .value("end_time"))),
              words: .pattern("start_time value '\(.value)' is invalid"), .choice))
        ]), rate: Call.Rate(limit: 1, span: 1_000)))
}
