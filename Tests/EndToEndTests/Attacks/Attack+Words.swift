/// Words of which attacks are made.
extension Attack {
  static let key = "Authorization: Bearer mock-api-key\r\n"

  /// A request to the control plane without content.
  static func get(_ target: String = "/__kling/health", _ fields: String = "Host: mock\r\n")
    -> String
  {
    "GET \(target) HTTP/1.1\r\n\(fields)\r\n"
  }

  /// A whole request whose only odd part is one line of its head.
  static func odd(_ line: String) -> String { get("/__kling/health", "Host: mock\r\n\(line)\r\n") }

  /// The head of a request for a new task, up to the fields that frame its content.
  static func create(_ framing: String) -> String {
    "POST /v1/videos/text2video HTTP/1.1\r\nHost: mock\r\n\(key)\(framing)\r\n\r\n"
  }

  /// Content with which a task is made, 16 bytes long.
  static let task = #"{"prompt":"sun"}"#

  /// A request for a new task in chunks.
  static func chunked(_ chunks: String) -> String { create("Transfer-Encoding: chunked") + chunks }
}
