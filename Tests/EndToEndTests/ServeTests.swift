import Posix
import Testing

@Suite struct ServeTests {
  private static let head = "Host: mock\r\nAuthorization: Bearer mock-api-key\r\n"

  private static func get(_ path: String, _ more: String = "") -> String {
    "GET \(path) HTTP/1.1\r\n\(head)\(more)\r\n"
  }

  private static func create(_ body: String, _ more: String = "") -> String {
    "POST /v1/videos/text2video HTTP/1.1\r\n\(head)\(more)Content-Length: \(body.utf8.count)\r\n\r\n"
      + body
  }

  private static let close = "Connection: close\r\n"

  @Test(arguments: [Signals.Ending.terminate, .interrupt])
  func `one line is printed, and a signal ends it well`(signal: Signals.Ending) throws {
    let server = try RunningServer()
    #expect(server.firstLine == "listening on http://\(server.address)")
    let answer = try server.talk(Self.get("/__kling/health", Self.close))
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix(#"{"status":"ok"}"#))
    let end = try server.end(signal)
    #expect(end.code == .code(0))
    #expect(end.rest == "")
  }

  @Test func `a busy port is an error that says what to do`() throws {
    let server = try RunningServer()
    let second = try Program.run(["serve", "--port", String(server.address.port)])
    #expect(second.code == 3)
    #expect(second.output == "")
    #expect(second.errors.contains("127.0.0.1:\(server.address.port)"))
    #expect(second.errors.contains("--port 0"))
  }

  @Test(arguments: [
    (["serve", "--prot", "1"], "did you mean --port?"),
    (["serve", "--port", "70000"], "--port is a whole number from 0 to 65535, not '70000'"),
    (["serve", "--port"], "--port needs a value"),
    (["serve", "--edition", "2025-01"], "--edition is one of 2026-03, 2026-09, not '2025-01'"),
    (["serve", "--clock", "sun"], "--clock is one of real, manual, polls, not 'sun'"),
    (["serve", "--host", "example.com"], "--host is a numeric address or localhost"),
    (["serve", "--limit", "body"], "--limit is NAME=VALUE"),
    (["serve", "--log", "text", "--log", "off"], "--log was given twice"),
    (["check", "nobody"], "'nobody' is no scenario"),
    (["check", "--report", "pdf"], "--report is one of pretty, junit, tap,"),
    (["spec", "prices?"], "kling-mock spec rules"),
    (["serve", "now"], "'now' stands alone"),
    (["serve", "--public-url", "http://a/?b"], "without query and fragment"),
    (["dance"], "'dance' is no command; there are serve, check, assess, spec"),
  ])
  func `a wrong command line is told what would be right`(
    arguments: [String], message: String
  ) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `flags stand over variables, and variables over defaults`() throws {
    let run = try Program.run(["serve", "--clock", "polls"], environment: ["KLING_MOCK_PORT": "x"])
    #expect(run.code == 2)
    #expect(run.errors.contains("not 'x'"))
  }

  @Test(arguments: [Int.max, 1, 7])
  func `pipelined requests are answered in order, however they arrive`(pieces: Int) throws {
    let server = try RunningServer()
    let answers = try server.talk(
      Self.create(#"{"model_name":"kling-v3","prompt":"x"}"#)
        + Self.create(#"{"mode":"x","prompt":"x"}"#) + Self.get("/v1/videos/text2video?pageSize=0")
        + Self.get("/v1/videos/text2video", Self.close), pieces: pieces)
    #expect(answers.statuses == [200, 400, 400, 200])
    #expect(answers.contains("mode value 'x' is invalid"))
    #expect(answers.contains("pageSize value '0' is invalid"))
  }

  @Test func `a chunked body is read, and HEAD gets a length without content`() throws {
    let server = try RunningServer()
    let chunked = try server.talk(
      "POST /v1/videos/text2video HTTP/1.1\r\n\(Self.head)Transfer-Encoding: chunked\r\n"
        + "\(Self.close)\r\n9;x=y\r\n{\"prompt\"\r\n8\r\n:\"rain\"}\r\n0\r\nTrailer: t\r\n\r\n")
    #expect(chunked.statuses == [200])
    let head = try server.talk(
      "HEAD /v1/videos/text2video HTTP/1.1\r\n\(Self.head)\(Self.close)\r\n")
    #expect(head.statuses == [200])
    #expect(head.hasSuffix("\r\n\r\n"))
    #expect(!head.contains("Content-Length: 0"))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET /\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    ("GET / HTTP/1.1\nHost: a\n\n", 400), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx", 400),
    (
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400
    ),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999\r\n\r\n", 413),
    ("GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 40_000) + "\r\n\r\n", 431
    ),
    ("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\r\n\r\n", 400),
  ])
  func `malformed requests are answered in a way their sender can act on`(
    request: String, status: Int
  ) throws {
    let server = try RunningServer()
    let answer = try server.talk(request)
    #expect(answer.statuses == [status])
    #expect(answer.contains("application/problem+json"))
    #expect(try server.talk(Self.get("/__kling/ready", Self.close)).statuses == [200])
  }
}

extension String {
  /// The statuses of all responses in a stream of them.
  fileprivate var statuses: [Int] {
    split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
  }
}
