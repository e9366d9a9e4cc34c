import HTTPWire
import StrictJSON
import Testing

@Suite struct MediaRouteTests {
  private let bench: Bench
  private let path: String
  private let whole: Answer

  init() throws {
    bench = try Bench(#"{"clock": "manual", "pace": "instant"}"#)
    let id = try #require(bench.createTask()["task_id"]?.string)
    let videos = try bench.look(at: id)["task_result"]?["videos"]
    let url = try #require(videos?.array?.first?["url"]?.string)
    path = String(url.dropFirst("http://mock.test:8787".count))
    whole = try bench.send("GET", path, "", [])
  }

  @Test func `a result is a playable file that needs no credential`() {
    #expect(whole.status == 200)
    #expect(whole.fields["content-type"] == "video/mp4")
    #expect(whole.fields["accept-ranges"] == "bytes")
    #expect(whole.bytes[4..<8] == Array("ftyp".utf8)[...])
  }

  @Test func `HEAD tells the same length`() throws {
    guard case .now(let response) = bench.reply("HEAD", path, "", []) else {
      throw Bench.Oddity.noAnswer
    }
    #expect(response.status == 200)
    #expect(response.count == whole.bytes.count)
    #expect(response.fields["etag"] == whole.fields["etag"])
  }

  @Test(arguments: [
    ("bytes=0-0", 0, 1), ("bytes=4-7", 4, 8), ("bytes=100-", 100, Int.max),
    ("bytes=-10", -10, Int.max), ("bytes=0-999999999", 0, Int.max),
    ("bytes=-999999999", 0, Int.max),
  ])
  func `one range is cut out`(range: String, from: Int, to: Int) throws {
    let answer = try bench.send("GET", path, "", [("Range", range)])
    let count = whole.bytes.count
    let first = from < 0 ? count + from : from
    let end = min(to, count)
    #expect(answer.status == 206)
    #expect(answer.fields["content-range"] == "bytes \(first)-\(end - 1)/\(count)")
    #expect(answer.bytes == Array(whole.bytes[first..<end]))
  }

  @Test(arguments: [
    "bytes=5-4", "bytes=a-b", "lines=1-2", "bytes=0-,0-",
    "bytes=" + (0..<17).map { "\(2 * $0)-\(2 * $0)" }.joined(separator: ","),
  ])
  func `a range that cannot be read, or that nobody needs, is ignored`(range: String) throws {
    let answer = try bench.send("GET", path, "", [("Range", range)])
    #expect(answer.status == 200)
    #expect(answer.bytes == whole.bytes)
  }

  @Test(arguments: ["bytes=999999999-", "bytes=999999999-1000000000", "bytes=-0"])
  func `a range that the file lacks is refused`(range: String) throws {
    let answer = try bench.send("GET", path, "", [("Range", range)])
    #expect(answer.status == 416)
    #expect(answer.fields["content-type"] == "application/problem+json")
    #expect(answer.fields["content-range"] == "bytes */\(whole.bytes.count)")
  }

  @Test func `after thirty days it is gone`() throws {
    let span = 30 * 24 * 3_600_000
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": \#(span)}"#)
    #expect(try bench.send("GET", path, "", []).status == 200)
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 1}"#)
    let gone = try bench.send("GET", path, "", [])
    #expect(gone.status == 410)
    #expect(gone.fields["content-type"] == "application/problem+json")
  }

  @Test(arguments: [
    "/__kling/media/", "/__kling/media/default", "/__kling/media/default/x.mp4",
    "/__kling/media/nobody/x.mp4", "/__kling/media/default/a/b.mp4", "/__kling/media//x.mp4",
  ])
  func `there is nothing under other names`(path: String) throws {
    #expect(try bench.send("GET", path, "", []).status == 404)
  }

  @Test func `only GET and HEAD are answered`() throws {
    let answer = try bench.send("POST", path, "{}", [])
    #expect(answer.status == 405)
    #expect(answer.fields["allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func `a needless credential is noted`() throws {
    _ = try bench.send("GET", path)
    let entries = try bench.send("GET", "/__kling/journal?limit=2").json["entries"]?.array
    #expect(entries?.map { $0["warnings"]?.array?.count } == [0, 1])
    #expect(entries?[1]["warnings"]?.array?[0]["rule"] == "media.no_credential")
  }
}
