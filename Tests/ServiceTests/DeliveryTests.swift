import HTTPWire
import StrictJSON
import Testing
import Timekeeping

/// How a result is delivered: conditions, several ranges, and what its fields say.
@Suite struct DeliveryTests {
  private let bench: Bench
  private let path: String
  private let whole: Answer

  /// A clip that is done three seconds after dawn, and asked for a day later.
  init() throws {
    bench = try Bench()
    let id = try #require(bench.createTask()["task_id"]?.string)
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    let videos = try bench.look(at: id)["task_result"]?["videos"]
    let url = try #require(videos?.array?.first?["url"]?.string)
    path = String(url.dropFirst("http://mock.test:8787".count))
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"ms": 86400000}"#)
    whole = try bench.send("GET", path, "", [])
  }

  private static let made = CivilDate(Instant(milliseconds: dawn + 3_000)).httpDate
  private static let before = CivilDate(Instant(milliseconds: dawn + 2_000)).httpDate
  private static let after = CivilDate(Instant(milliseconds: dawn + 4_000)).httpDate

  @Test func `the fields tell what it is, since when, and by what name to save it`() {
    let name = path.split(separator: "/").last ?? ""
    #expect(whole.fields["last-modified"] == Self.made)
    #expect(whole.fields["accept-ranges"] == "bytes")
    #expect(whole.fields["content-disposition"] == "inline; filename=\"\(name)\"")
    #expect(whole.fields["etag"]?.utf8.count == 34)
  }

  @Test func `equal requests have one tag, and whatever decides a byte decides it`() throws {
    let tags = try [
      "", #""mode": "pro""#, #""duration": "10""#, #""prompt": "Another boat.""#, #""sound": "on""#,
      #""external_task_id": "7""#, #""aspect_ratio": "1:1""#,
    ].map { try answer(toClipWith: $0).fields["etag"] }
    #expect(tags[0] == whole.fields["etag"])
    #expect(Set(tags).count == tags.count)
  }

  @Test func `a file is the same after many others were asked for`() throws {
    for number in 0..<40 { _ = try answer(toClipWith: #""prompt": "Boat \#(number).""#) }
    let again = try bench.send("GET", path, "", [])
    #expect(again.bytes == whole.bytes)
    #expect(again.fields["etag"] == whole.fields["etag"])
  }

  /// The file of a clip that is made with these members.
  private func answer(toClipWith members: String) throws -> Answer {
    let id = try #require(bench.createTask(members)["task_id"]?.string)
    _ = try bench.send("POST", "/__kling/clock/advance", #"{"until": "idle"}"#)
    let url = try bench.look(at: id)["task_result"]?["videos"]?.array?[0]["url"]?.string
    let path = try #require(url).dropFirst("http://mock.test:8787".count)
    return try bench.send("GET", String(path), "", [])
  }

  /// The fields of a request between semicolons, and the status that they lead to.
  @Test(
    arguments: [
      (#"If-None-Match: TAG"#, 304),
      (#"If-None-Match: W/TAG"#, 304),
      (#"If-None-Match: "x", TAG"#, 304),
      (#"If-None-Match: *"#, 304),
      (#"If-None-Match: "x""#, 200),
      (#"If-None-Match: x"#, 200),
      (#"If-Modified-Since: MADE"#, 304),
      (#"If-Modified-Since: AFTER"#, 304),
      (#"If-Modified-Since: BEFORE"#, 200),
      (#"If-Modified-Since: yesterday"#, 200),
      (#"If-None-Match: "x"; If-Modified-Since: AFTER"#, 200),
      (#"If-None-Match: TAG; If-Modified-Since: BEFORE"#, 304),
      (#"If-Match: TAG"#, 200),
      (#"If-Match: *"#, 200),
      (#"If-Match: "x""#, 412),
      (#"If-Match: W/TAG"#, 412),
      (#"If-Unmodified-Since: MADE"#, 200),
      (#"If-Unmodified-Since: BEFORE"#, 412),
      (#"If-Unmodified-Since: soon"#, 200),
      (#"If-Match: TAG; If-Unmodified-Since: BEFORE"#, 200),
      (#"If-Match: TAG; If-None-Match: TAG"#, 304),
      (#"If-Match: "x"; Range: bytes=0-1"#, 412),
      (#"If-None-Match: TAG; Range: bytes=0-1"#, 304),
      (#"Range: bytes=0-1; If-Range: TAG"#, 206),
      (#"Range: bytes=0-1; If-Range: W/TAG"#, 200),
      (#"Range: bytes=0-1; If-Range: "x""#, 200),
      (#"Range: bytes=0-1; If-Range: MADE"#, 206),
      (#"Range: bytes=0-1; If-Range: AFTER"#, 200),
      (#"Range: bytes=0-1; If-Range: x"#, 200),
      (#"Range: bytes=99999999-; If-Range: "x""#, 200),
      (#"If-Range: TAG"#, 200),
    ] as [(String, Int)])
  func `conditions decide before ranges do`(lines: String, status: Int) throws {
    let tag = try #require(whole.fields["etag"])
    let values = ["TAG": tag, "MADE": Self.made, "BEFORE": Self.before, "AFTER": Self.after]
    let fields = lines.split(separator: "; ").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      return (parts[0], values.reduce(parts[1]) { $0.replacing($1.key, with: $1.value) })
    }
    let answer = try bench.send("GET", path, "", fields)
    #expect(answer.status == status)
    if status == 304 {
      #expect(answer.fields["etag"] == tag)
      #expect(answer.bytes == [])
    }
    if status == 412 { #expect(answer.fields["content-type"] == "application/problem+json") }
  }

  @Test func `HEAD minds conditions and no ranges`() throws {
    #expect(try bench.send("HEAD", path, "", [("Range", "bytes=0-1")]).status == 200)
    #expect(try bench.send("HEAD", path, "", [("Range", "bytes=99999999-")]).status == 200)
    #expect(try bench.send("HEAD", path, "", [("If-None-Match", "*")]).status == 304)
  }

  @Test func `several ranges come as parts with heads of their own`() throws {
    let count = whole.bytes.count
    let answer = try bench.send("GET", path, "", [("Range", "bytes=4-7, -3")])
    #expect(answer.status == 206)
    #expect(answer.fields["content-range"] == nil)
    let type = try #require(answer.fields["content-type"])
    let boundary = try #require(type.split(separator: "boundary=").last)
    #expect(type == "multipart/byteranges; boundary=\(boundary)")
    let head = { (first: Int, last: Int) in
      "Content-Type: video/mp4\r\nContent-Range: bytes \(first)-\(last)/\(count)\r\n\r\n"
    }
    var expected = Array("--\(boundary)\r\n\(head(4, 7))".utf8) + whole.bytes[4..<8]
    expected += Array("\r\n--\(boundary)\r\n\(head(count - 3, count - 1))".utf8)
    expected += whole.bytes.suffix(3) + Array("\r\n--\(boundary)--\r\n".utf8)
    #expect(answer.bytes == expected)
  }

  @Test func `any piece of the parts can be drawn by itself`() throws {
    guard
      case .now(let response) = bench.reply("GET", path, "", [("Range", "bytes=0-9,20-29,-5")]),
      case .drawn(let source) = response.content
    else { throw Bench.Oddity.noAnswer }
    let whole = Answer(response).bytes
    #expect(source.count == whole.count)
    for size in [1, 7, 100] {
      var drawn: [UInt8] = []
      for start in stride(from: 0, to: source.count, by: size) {
        source.append(start..<min(start + size, source.count), to: &drawn)
      }
      #expect(drawn == whole)
    }
  }

  @Test func `of several ranges only those that are there count`() throws {
    let one = try bench.send("GET", path, "", [("Range", "bytes=0-1,99999999-")])
    #expect(one.status == 206)
    #expect(one.fields["content-range"] == "bytes 0-1/\(whole.bytes.count)")
    let none = try bench.send("GET", path, "", [("Range", "bytes=99999998-,99999999-")])
    #expect(none.status == 416)
  }
}
