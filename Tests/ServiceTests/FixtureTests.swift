import HTTPWire
import Media
import StrictJSON
import Testing

/// Files that were laid down: served, and judged where bodies link to them.
@Suite struct FixtureTests {
  private static let good = PNGFile(width: 300, height: 300, colour: Colour(seed: 1)).bytes
  private static let small = PNGFile(width: 299, height: 300, colour: Colour(seed: 1)).bytes
  private static let wide = JPEGFile(width: 1_000, height: 300, colour: Colour(seed: 1)).bytes
  private static let text = Array("This is no picture.".utf8)

  private let bench: Bench

  init() throws {
    bench = try Bench(
      fixtures: [
        "good.png": Self.good, "small.png": Self.small, "wide.jpg": Self.wide,
        "notes.txt": Self.text, "empty": [],
      ])
  }

  @Test(arguments: [
    ("good.png", "image/png", good), ("wide.jpg", "image/jpeg", wide),
    ("notes.txt", "application/octet-stream", text), ("empty", "application/octet-stream", []),
  ])
  func `a fixture is served as it is`(name: String, type: String, bytes: [UInt8]) throws {
    let answer = try bench.send("GET", "/__kling/media/fixtures/\(name)", "", [])
    #expect(answer.status == 200)
    #expect(answer.bytes == bytes)
    #expect(answer.fields["content-type"] == type)
    #expect(answer.fields["content-disposition"] == "inline; filename=\"\(name)\"")
    #expect(answer.fields["last-modified"] == nil)
    let tag = try #require(answer.fields["etag"])
    let known = [("If-None-Match", tag)]
    #expect(try bench.send("GET", "/__kling/media/fixtures/\(name)", "", known).status == 304)
  }

  @Test(arguments: [
    "", "nope.png", "good.png/", "../good.png", "..%2Fgood.png", "%2e%2e/%2e%2e/etc/passwd",
    "good%2Epng%00", "/etc/passwd", "good.png?", ".",
  ])
  func `nothing else can be asked for`(name: String) throws {
    let answer = try bench.send("GET", "/__kling/media/fixtures/\(name)", "", [])
    // A question mark ends the path, and what follows it asks for nothing here.
    #expect(answer.status == (name == "good.png?" ? 200 : 404))
  }

  @Test func `without fixtures the answer says how to have some`() throws {
    let answer = try Bench().send("GET", "/__kling/media/fixtures/a.png", "", [])
    #expect(answer.status == 404)
    #expect(answer.json["detail"]?.string?.contains("serve --fixtures DIR") == true)
  }

  @Test func `no tenant can have the folder's name`() throws {
    #expect(try bench.send("POST", "/__kling/tenants", #"{"name": "fixtures"}"#).status == 409)
  }

  /// How a task ends whose picture is linked, by the state and what its message begins with.
  @Test(arguments: [
    ("good.png", "succeed", ""), ("good.png?size=1", "succeed", ""),
    ("small.png", "failed", "Image pixel is invalid"),
    ("wide.jpg", "failed", "The resolution or aspect ratio of the input image is invalid"),
    ("notes.txt", "failed", "Image format is invalid"),
    ("nope.png", "succeed", ""),
  ])
  func `a linked fixture is judged by every limit`(
    name: String, state: String, message: String
  ) throws {
    let url = "http://elsewhere.test:1/__kling/media/fixtures/\(name)"
    let task = try end(of: url, on: bench)
    #expect(task["task_status"]?.string == state)
    #expect(task["task_status_msg"]?.string?.hasPrefix(message) == true, "\(task)")
  }

  @Test func `what a tenant declares counts more than a fixture`() throws {
    let url = "http://mock.test/__kling/media/fixtures/good.png"
    let bench = try Bench(
      #"{"clock": "manual", "inputs": {"\#(url)": "unreachable"}}"#,
      fixtures: ["good.png": Self.good])
    #expect(try end(of: url, on: bench)["task_status"]?.string == "failed")
  }

  private func end(of url: String, on bench: Bench) throws -> JSON {
    let body = #"{"model_name": "kling-v3", "prompt": "A boat.", "image": "\#(url)"}"#
    let answer = try bench.send("POST", "/v1/videos/image2video", body).json
    let id = try #require(answer["data"]?["task_id"]?.string, "\(answer)")
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    return try #require(try bench.send("GET", "/v1/videos/image2video/\(id)").json["data"])
  }
}
