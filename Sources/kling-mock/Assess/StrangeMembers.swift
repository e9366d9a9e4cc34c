import HTTPWire
import StrictJSON

/// Members that nobody documented, put into the answers of the API.
enum StrangeMembers {
  private static let name = "x_added_later"
  private static let value: JSON = ["since": "tomorrow", "of": [1, .null, true]]

  /// The answer with one more member in each object that a client reads, and `task_status_msg` in
  /// every record of a task.
  static func added(to request: HTTPRequest, _ response: HTTPResponse) -> HTTPResponse {
    guard !request.path.hasPrefix("/__kling/"), case .bytes(let bytes) = response.content,
      var body = (try? JSON(parsing: bytes))?.object
    else { return response }
    if let data = body["data"] { body["data"] = enriched(data) }
    body.append(name, value)
    return HTTPResponse(
      status: response.status, fields: response.fields,
      content: .bytes(JSON.object(body).utf8(.compact)))
  }

  private static func enriched(_ value: JSON) -> JSON {
    switch value {
    case .null, .boolean, .number, .string: return value
    case .array(let items): return .array(items.map(enriched))
    case .object(let object):
      var members = JSONObject(
        object.members.map { JSONObject.Member(name: $0.name, value: enriched($0.value)) })
      if members["task_status"] != nil, members["task_status_msg"] == nil {
        members.append("task_status_msg", "")
      }
      members.append(name, StrangeMembers.value)
      return .object(members)
    }
  }
}
