import Schema

/// A family of calls under one path: create, single query and list, as a value.
struct Endpoint: Sendable {
  let name: String
  let path: String
  let style: Style
  let product: Product
  let create: FormDescription
  let production: Production
  /// Rules whose subject is the text itself, which no form lists.
  let ofText: [Rule]

  static let all = [
    Endpoint(
      name: "omni-video", path: "/v1/videos/omni-video", style: .legacy, product: .video,
      create: OmniVideo.create, production: Production(endpoint: "omni-video", clips: "video_list"),
      ofText: OmniVideo.ofText),
    Endpoint(
      name: "text2video", path: "/v1/videos/text2video", style: .legacy, product: .video,
      create: TextToVideo.create, production: Production(endpoint: "text2video"),
      ofText: TextToVideo.ofText),
  ]

  /// Every rule that its create may report.
  var rules: [Rule] { ofText + create.allRules }

  func calls(in edition: Edition, without: Set<String>) throws(CatalogueFault) -> [Call] {
    let body = try Form(create, in: edition, shared: CommonRules.ids, without: without)
    let query = try Form(TaskQueries.list, in: edition, shared: CommonRules.ids, without: without)
    return [
      call("create", "POST", path, .createTask, body, production),
      call("get", "GET", path + "/{id}", .getTask, nil, nil),
      call("list", "GET", path, .listTasks, query, nil),
    ]
  }

  private func call(
    _ verb: String, _ method: String, _ path: String, _ action: Call.Action, _ form: Form?,
    _ production: Production?
  ) -> Call {
    Call(
      name: "\(name).\(verb)", endpoint: name, method: method, path: path, action: action,
      form: form, style: style, product: product, production: production)
  }
}
