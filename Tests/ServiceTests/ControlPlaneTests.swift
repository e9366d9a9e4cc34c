import HTTPWire
import StrictJSON
import Testing

@Suite struct ControlPlaneTests {
  @Test func `health, readiness and version are told to everybody`() throws {
    let bench = try Bench(#"{"seed": 7}"#)
    for path in ["health", "ready"] {
      #expect(try bench.send("GET", "/__kling/\(path)", "", []).json == ["status": "ok"])
    }
    #expect(
      try bench.send("GET", "/__kling/version", "", []).json
        == ["name": "kling-mock", "version": "0.0", "edition": "2026-03", "seed": 7])
  }

  @Test func `an unknown call is answered with the calls there are`() throws {
    let answer = try Bench().send("GET", "/__kling/clocks")
    #expect(answer.status == 404)
    #expect(answer.fields["content-type"] == "application/problem+json")
    #expect(answer.json["calls"]?.array?.contains("POST /__kling/clock/advance") ?? false)
  }

  @Test(arguments: [
    ("POST", "clock", "GET, HEAD, OPTIONS"), ("GET", "reset", "POST, OPTIONS"),
    ("PUT", "outcomes", "GET, HEAD, POST, DELETE, OPTIONS"),
    ("TRACE", "media/default/x.mp4", "GET, HEAD, OPTIONS"),
  ])
  func `another method is answered with those allowed`(
    method: String, path: String, allowed: String
  ) throws {
    let answer = try Bench().send(method, "/__kling/\(path)", "{}")
    #expect(answer.status == 405)
    #expect(answer.fields["allow"] == allowed)
  }

  @Test(arguments: [
    ("/__kling/clock", "GET, HEAD, OPTIONS"), ("/__kling/reset", "POST, OPTIONS"),
    ("/__kling/media/default/x.mp4", "GET, HEAD, OPTIONS"),
    ("*", "GET, HEAD, POST, DELETE, OPTIONS"),
    ("/v1/videos/text2video", "GET, HEAD, POST, OPTIONS"),
    ("/v1/videos/text2video/1", "GET, HEAD, OPTIONS"),
  ])
  func `OPTIONS tells the methods of a path without a credential`(path: String, allowed: String)
    throws
  {
    let answer = try Bench().send("OPTIONS", path, "", [])
    #expect(answer.status == 204)
    #expect(answer.fields["allow"] == allowed)
    #expect(answer.bytes.isEmpty)
  }

  @Test(arguments: ["get", "BREW", "PROPFIND"])
  func `a method that nobody knows is not implemented`(method: String) throws {
    let answer = try Bench().send(method, "/v1/videos/text2video", "")
    #expect(answer.status == 501)
    #expect(answer.json["detail"]?.string?.contains("'\(method)'") ?? false)
  }

  @Test(arguments: [
    ("tenants", #"{"colour": 1}"#, "known are: name, seed"),
    ("tenants", "{", "the body is no JSON"),
    ("clock/advance", "{}", "one of"),
    ("clock/advance", #"{"ms": 1, "to": 2}"#, "one of"),
    ("clock/advance", #"{"until": "noon"}"#, "one of"),
    ("clock/advance", #"{"ms": -1}"#, "whole number from 0"),
    ("outcomes", "{}", "succeed, fail, stuck"),
    ("outcomes", #"{"outcome": "fail", "when": 1}"#, "'when' is unknown"),
    ("faults", #"{"on": "x", "answer": 1302}"#, "the name of a call"),
    ("reset", #"{"what": ["all"]}"#, "known are: tasks, journal"),
    ("journal/wait", "{}", "an object is expected"),
    ("journal/wait", #"{"match": {"verb": "GET"}}"#, "'verb' is unknown"),
  ])
  func `a bad request says what was expected`(
    path: String, body: String, words: String
  ) throws {
    let answer = try Bench().send("POST", "/__kling/\(path)", body)
    #expect(answer.status == 400)
    #expect(answer.json["status"] == 400)
    #expect(answer.json["detail"]?.string?.contains(words) ?? false)
  }

  @Test func `a credential that is none is refused here too`() throws {
    let answer = try Bench().send("GET", "/__kling/clock", "", [("Authorization", "Bearer x")])
    #expect(answer.status == 401)
    #expect(answer.fields["www-authenticate"] == "Bearer")
  }

  @Test func `tenants do not see each other`() throws {
    let bench = try Bench()
    let made = try bench.send("POST", "/__kling/tenants", #"{"name": "ci"}"#, [])
    #expect(made.status == 201)
    #expect(made.json.object?.names == ["name", "access_key", "secret_key", "api_key"])
    let key = try #require(made.json["api_key"]?.string)
    let theirs = [("Authorization", "Bearer \(key)")]
    try bench.createTask()
    #expect(try bench.send("GET", "/v1/videos/text2video", "", theirs).json["data"] == [])
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 5}"#, theirs)
    let clocks = try [Bench.usual, theirs].map {
      try bench.send("GET", "/__kling/clock", "", $0).json["now"]?.int
    }
    #expect(clocks == [dawn, dawn + 5])
    let journal = try bench.send("GET", "/__kling/journal", "", theirs).json["entries"]
    #expect(journal?.array?.map { $0["tenant"] } == ["ci"])
    #expect(try bench.send("POST", "/__kling/tenants", #"{"name": "ci"}"#).status == 409)
  }

  @Test func `a key that was unknown is known once its tenant is made`() throws {
    let bench = try Bench()
    let twin = try Bench().send("POST", "/__kling/tenants", #"{"name": "ci"}"#)
    let key = try #require(twin.json["api_key"]?.string)
    let fields = [("Authorization", "Bearer \(key)")]
    #expect(try bench.send("GET", "/v1/videos/text2video", "", fields).status == 401)
    _ = try bench.send("POST", "/__kling/tenants", #"{"name": "ci"}"#)
    #expect(try bench.send("GET", "/v1/videos/text2video", "", fields).status == 200)
  }

  @Test func `the clock is told and moved`() throws {
    let bench = try Bench(#"{"clock": "manual", "now": 1800000000000}"#)
    let clock = { (time: Int) -> JSON in ["mode": "manual", "now": .number(JSONNumber(time))] }
    #expect(try bench.send("GET", "/__kling/clock").json == clock(1_800_000_000_000))
    for (body, time) in [
      (#"{"ms": 5}"#, 1_800_000_000_005), (#"{"to": 1800000000100}"#, 1_800_000_000_100),
      (#"{"to": 1}"#, 1_800_000_000_100), (#"{"until": "idle"}"#, 1_800_000_000_100),
    ] {
      #expect(try bench.send("POST", "/__kling/clock/advance", body).json == clock(time))
    }
  }

  @Test func `outcomes and faults are listed and cleared`() throws {
    let bench = try Bench()
    let outcome = #"{"outcome":"stuck","state":"submitted","match":{"prompt":"x"},"count":2}"#
    #expect(try bench.send("POST", "/__kling/outcomes", outcome).json == ["id": "outcome-1"])
    #expect(
      try bench.send("GET", "/__kling/outcomes").json == [
        "outcomes": [
          [
            "id": "outcome-1", "outcome": "stuck", "state": "submitted",
            "match": ["prompt": "x"], "count": 2,
          ]
        ]
      ])
    let fault = #"{"on": "omni-video.create", "answer": 5000}"#
    #expect(try bench.send("POST", "/__kling/faults", fault).json == ["id": "fault-1"])
    #expect(
      try bench.send("GET", "/__kling/faults").json == [
        "faults": [
          [
            "id": "fault-1", "on": "omni-video.create", "nth": 1, "count": 1, "answer": 5000,
            "seen": 0,
          ]
        ]
      ])
    for what in ["outcomes", "faults"] {
      #expect(try bench.send("DELETE", "/__kling/\(what)").status == 204)
      #expect(try bench.send("GET", "/__kling/\(what)").json == [.init(what): []])
    }
  }

  @Test func `a reset puts everything or some parts back`() throws {
    let bench = try Bench()
    let id = try #require(bench.createTask()["task_id"]?.string)
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 5}"#)
    #expect(
      try bench.send("POST", "/__kling/reset", #"{"what": ["clock"]}"#).json
        == ["reset": ["clock"]])
    #expect(try bench.send("GET", "/__kling/clock").json["now"]?.int == dawn)
    #expect(try bench.look(at: id)["task_id"]?.string == id)
    #expect(try bench.send("POST", "/__kling/reset", "").status == 200)
    #expect(try bench.send("GET", "/__kling/journal").json["entries"] == [])
    #expect(try bench.send("GET", "/v1/videos/text2video/\(id)").status == 400)
    #expect(try bench.createTask()["task_id"]?.string == id)
  }
}
