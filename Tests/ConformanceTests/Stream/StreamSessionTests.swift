import Conformance
import StrictJSON
import Testing

@Suite struct StreamSessionTests {
  private static let hello = #"{"type":"hello","version":1}"#

  /// A session that has said hello and handed so many jobs over.
  private static func session(jobs: Int = 3) throws -> StreamSession {
    var session = StreamSession()
    _ = session.receive(Array((hello + "\n").utf8))
    for _ in 0..<jobs { _ = session.run(try #require(made), out: "/w/out") }
    return session
  }

  /// A job as a trial makes it.
  private static let made: ClientJob? = {
    var made: ClientJob?
    let source = TestCatalogue.source(
      """
      "goal": {"do": "create", "endpoint": "clip", "input": {"prompt": "Rain."}, "within_ms": 70},
      "steps": [{"call": "clip.create", "body": {"prompt": "Rain."}}]
      """, name: "client/create")
    let golden = golden(source) { FakeStage(FakeMock()) }
    let stage = FakeStage(FakeMock())
    stage.client = { _, job in
      made = job
      return ClientExit(end: .timedOut)
    }
    _ = check(source, golden: golden, subject: .stream) { stage }
    return made
  }()

  /// The words of the fault that is the last event; empty if there is none.
  private static func fault(_ events: [StreamSession.Event]) -> String {
    if case .broken(let fault)? = events.last { "\(fault)" } else { "" }
  }

  @Test func `a job is one line with all that the client needs`() throws {
    var session = StreamSession()
    let (number, line) = session.run(try #require(Self.made), out: "/w/out")
    #expect(number == 1)
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"type":"run","seq":1,"scenario":"client/create","edition":"2026-03",\
        "base_url":"http://127.0.0.1:4000","access_key":"access-t1","secret_key":"secret-t1",\
        "api_key":"key-t1","out":"/w/out","deadline_ms":70,\
        "goal":{"do":"create","endpoint":"clip","path":"/v1/clips","input":{"prompt":"Rain."},"within_ms":70}}

        """)
    let greeting = try JSON(parsing: StreamSession.hello(program: "0.1").dropLast())
    #expect(greeting["version"]?.int == 1)
    #expect(
      String(decoding: StreamSession.cancel(7), as: UTF8.self)
        == "{\"type\":\"cancel\",\"seq\":7}\n")
    #expect(String(decoding: StreamSession.bye, as: UTF8.self) == "{\"type\":\"bye\"}\n")
  }

  @Test func `the greeting tells who the client is and what it can do`() throws {
    var session = StreamSession()
    let line = #"""
      {"type": "hello", "version": 1, "max_in_flight": 8, "mood": {"good": true},
      """#.replacing("\n", with: "")
      + #""client": {"name": "c", "version": "1.2", "language": "go"}, "capabilities": {"new": 1}}"#
    let events = session.receive(Array("\(line)\n".utf8))
    guard case .greeted(let hello) = events.first else {
      Issue.record("no greeting in \(events)")
      return
    }
    #expect(hello.name == "c 1.2 (go)")
    #expect(hello.maxInFlight == 8)
  }

  @Test func `answers come in any order and in any pieces`() throws {
    var session = try Self.session()
    let text =
      #"{"type":"result","seq":3,"outcome":"ok"}"# + "\r\n"
      + #"{"seq":1,"outcome":"failed","type":"result","error":{"code":1301}}"# + "\n"
    var events: [StreamSession.Event] = []
    for byte in text.utf8 { events += session.receive([byte]) }
    #expect(session.pending == [2])
    let numbers = events.map { event in
      if case .answered(let number, _) = event { number } else { 0 }
    }
    #expect(numbers == [3, 1])
    var whole = try Self.session()
    #expect(whole.receive(Array(text.utf8)) == events)
  }

  @Test(arguments: [
    ("hello there", "line 2 of its output is no message but \"hello there\""),
    ("", "line 2 of its output is no message but \"\""),
    ("\u{FEFF}{}", "line 2 of its output is no message but"),
    ("[]", "line 2 of its output: the message must be an object, not an array"),
    ("{}", "line 2 of its output: /type is missing and must be a string"),
    (#"{"type":5}"#, "line 2 of its output: /type must be a string, not a number"),
    (
      #"{"type":"log","text":"x"}"#,
      #"line 2 of its output: /type must be one of "hello", "result", not "log""#
    ),
    (hello, "line 2 of its output is a second 'hello'"),
    (#"{"type":"result","outcome":"ok"}"#, "line 2 of its output: /seq is missing"),
    (
      #"{"type":"result","seq":"1","outcome":"ok"}"#,
      "line 2 of its output: /seq must be a whole number from 0 to 2147483647, not a string"
    ),
    (#"{"type":"result","seq":1.5,"outcome":"ok"}"#, "line 2 of its output: /seq must be a whole"),
    (
      #"{"type":"result","seq":4,"outcome":"ok"}"#, "line 2 of its output: /seq is 4, which nothing"
    ),
    (
      #"{"type":"result","seq":0,"outcome":"ok"}"#, "line 2 of its output: /seq is 0, which nothing"
    ),
    (#"{"type":"result","seq":1}"#, "line 2 of its output: /outcome is missing"),
    (#"{"type":"result","seq":1,"seq":2}"#, "line 2 of its output: /seq comes twice"),
    (
      #"{"type":"result","seq":1,"outcome":"skipped"}"#,
      "line 2 of its output: /reason is missing and must be a string"
    ),
    (
      #"{"type":"result","seq":1,"outcome":"errored","trace":"x"}"#,
      "line 2 of its output: /message is missing and must be a string"
    ),
    (
      #"{"type":"result","seq":1,"outcome":"failed","error":{"code":"1301"}}"#,
      "line 2 of its output: /error/code must be a whole number from 0 to 999999, not a string"
    ),
    (
      #"{"type":"result","seq":1,"outcome":"ok","files":[{"name":"a"},{"bytes":1}]}"#,
      "line 2 of its output: /files/1/name is missing and must be a string"
    ),
    (
      #"{"type":"result","seq":1,"outcome":"ok","files":{"a":1}}"#,
      "line 2 of its output: /files must be an array of objects, not an object"
    ),
    (
      #"{"type":"result","seq":1,"outcome":"ok"}"# + "\n"
        + #"{"type":"result","seq":1,"outcome":"ok"}"#,
      "line 3 of its output: /seq is 1, which was answered before"
    ),
  ])
  func `what is no message is told with its line`(line: String, message: String) throws {
    var session = try Self.session()
    let fault = Self.fault(session.receive(Array("\(line)\n".utf8)))
    #expect(fault.hasPrefix(message), "\(fault)")
  }

  @Test(arguments: [
    (#"{"type":"hello","version":2}"#, "/version is 2, and this program speaks 1"),
    (#"{"type":"hello","version":"1"}"#, "/version must be a whole number"),
    (#"{"type":"hello"}"#, "/version is missing"),
    (#"{"type":"result","seq":1,"outcome":"ok"}"#, "is a 'result' before its 'hello'"),
    (
      #"{"type":"hello","version":1,"max_in_flight":0}"#,
      "/max_in_flight must be a whole number from 1"
    ),
    (#"{"type":"hello","version":1,"client":{"version":"1"}}"#, "/client/name is missing"),
    (#"{"type":"hello","version":1,"client":"me"}"#, "/client must be an object, not a string"),
    (
      #"{"type":"hello","version":1,"capabilities":{"actions":["fly"]}}"#,
      "/capabilities/actions/0 is 'fly', and must be one of create"
    ),
  ])
  func `a greeting that is none ends the conversation`(line: String, message: String) {
    var session = StreamSession()
    let fault = Self.fault(session.receive(Array("\(line)\n".utf8)))
    #expect(fault.hasPrefix("line 1 of its output") && fault.contains(message), "\(fault)")
  }

  @Test func `a line has an end, and a limit`() throws {
    var session = try Self.session()
    let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)
    for _ in 0..<16 { #expect(session.receive(piece) == []) }
    #expect(session.receive([32]) == [.broken(.tooLong(line: 2))])
    #expect(session.receive(Array("{}\n".utf8)) == [])
    var whole = try Self.session()
    let line = [UInt8](repeating: 32, count: StreamSession.longestLine + 1)
    #expect(whole.receive(line + [10]) == [.broken(.tooLong(line: 2))])
  }

  @Test func `any bytes are an answer or a fault`() throws {
    let whole = Array(
      #"{"type":"result","seq":2,"outcome":"failed","error":{"code":1,"message":"é"}}"#.utf8)
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << UInt8(bit)
        var session = try Self.session()
        _ = session.receive(bytes + [10])
      }
      var session = try Self.session()
      _ = session.receive(Array(whole[..<place]) + [10])
    }
  }
}
