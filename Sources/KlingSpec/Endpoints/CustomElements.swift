import Schema

/// `custom-elements`: the library before 2026-02-25, whose elements are there at once.
enum CustomElements {
  private static let front: Path = "element_frontal_image"
  private static let further: Path = "element_refer_list[].image_url"

  static let endpoint = Endpoint(
    "custom-elements", .video, style: .legacyOldElement,
    .init(
      verb: "create", method: "POST", path: path, action: .makeAtOnce, form: create,
      production: Production(
        .element(ElementProduction(kind: .oldElement, pictures: further)),
        prompt: .field("element_name"), options: .none)),
    .init(verb: "list", method: "GET", path: path, action: .listTasks, form: TaskQueries.list))

  private static let path = "/v1/general/custom-elements"

  private static let create = FormDescription(
    "custom-elements", .bean,
    fields: [
      Field(
        "element_name", .string, .required(.official),
        .length(atMost: 20, id: "element_name.length", .official)),
      Field(
        "element_description", .string, .required(.official),
        .length(atMost: 100, id: "element_description.length", .official)),
      Field(front, .string, .required(id: "frontal.required", .official)),
      Field(
        "element_refer_list", .array, .required(id: "refer_list.required", .official),
        .count(1...3, id: "refer_list.count", .official)),
      Field(further, .string, .required(id: "refer_list.item", .official)),
      ElementRules.tags,
      ElementRules.tag(.official),
    ],
    rules: MediaRules.shapedPictures(at: [front, further]) + [
      MediaRules.unreachable([front, further])
    ])
}
