import Media
import Posix
import Testing

/// Files as they come over sockets: results, and fixtures of a folder.
@Suite struct DeliveryTests {
  private static func get(_ path: String, _ fields: String..., method: String = "GET") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n"
      + fields.map { $0 + "\r\n" }.joined() + "\r\n"
  }

  @Test func `a download that broke off goes on where it ended`() throws {
    let server = try RunningServer()
    let path = try server.makeClip()
    let whole = try server.talk(Self.get(path))
    let tag = try #require(whole.split(separator: "ETag: ").last?.prefix { $0 != "\r\n" })
    let first = try server.bytes(Self.get(path, "Range: bytes=0-4999"))
    let rest = try server.bytes(Self.get(path, "Range: bytes=5000-", "If-Range: \(tag)"))
    #expect(first.head.hasPrefix("HTTP/1.1 206 ") && rest.head.hasPrefix("HTTP/1.1 206 "))
    let all = try server.bytes(Self.get(path)).content
    #expect(first.content + rest.content == all)
    #expect(try MediaProbe.facts(of: all).kind == .mp4)
    let stale = try server.bytes(Self.get(path, "Range: bytes=5000-", "If-Range: \"x\""))
    #expect(stale.head.hasPrefix("HTTP/1.1 200 ") && stale.content == all)
  }

  @Test func `HEAD, conditions and lacking ranges send no file`() throws {
    let server = try RunningServer()
    let path = try server.makeClip()
    let count = try server.bytes(Self.get(path)).content.count
    let head = try server.bytes(Self.get(path, method: "HEAD"))
    #expect(head.head.contains("\r\nContent-Length: \(count)\r\n") && head.content.isEmpty)
    let known = try server.bytes(Self.get(path, "If-None-Match: *"))
    #expect(known.head.hasPrefix("HTTP/1.1 304 ") && known.content.isEmpty)
    let beyond = try server.bytes(Self.get(path, "Range: bytes=\(count)-"))
    #expect(beyond.head.hasPrefix("HTTP/1.1 416 "))
    #expect(beyond.head.contains("\r\nContent-Range: bytes */\(count)\r\n"))
  }

  @Test func `sixty-four clients that read slowly hold no film`() throws {
    let folder = try Folder()
    let film = [UInt8](repeating: 7, count: 6 << 20)
    try FileSystem.write(film, to: "\(folder.path)/film.bin")
    let server = try RunningServer(["--fixtures", folder.path])
    _ = try server.talk(Attack.canary)
    let before = try server.peakMemory()
    let crowd = try Crowd(around: server)
    try crowd.join(64, window: 65_536)
    let question = "GET /__kling/media/fixtures/film.bin HTTP/1.1\r\nHost: mock\r\n\r\n"
    for member in crowd.members { member.send(question) }
    // Each has begun to read, and none is let to the end; others are served throughout.
    while !crowd.members.allSatisfy({ $0.received.count > 200_000 }) {
      try crowd.listen()
      #expect(try server.servesOthers())
    }
    let content = crowd.members.map { $0.received.firstRange(of: Array("\r\n\r\n".utf8)) }
    #expect(content.allSatisfy { $0 != nil })
    // What the sockets hold is the system's; the program has one desk for all of them.
    #expect(try server.peakMemory() - before < 4 << 10)
    crowd.leave(64)
  }

  @Test func `the files of a folder are served, and no others`() throws {
    let folder = try Folder()
    let picture = PNGFile(width: 300, height: 300, colour: Colour(seed: 1)).bytes
    try FileSystem.write(picture, to: "\(folder.path)/good.png")
    try FileSystem.write(Array("hidden".utf8), to: "\(folder.path)/.hidden")
    let server = try RunningServer(["--fixtures", folder.path])
    try FileSystem.write(picture, to: "\(folder.path)/late.png")
    try FileSystem.remove("\(folder.path)/good.png")
    let good = try server.bytes(Self.get("/__kling/media/fixtures/good.png"))
    #expect(good.head.hasPrefix("HTTP/1.1 200 ") && good.content == picture)
    #expect(good.head.contains("\r\nContent-Type: image/png\r\n"))
    for name in ["late.png", ".hidden", "../good.png", "%2e%2e/good.png", "good.png/", ""] {
      let answer = try server.talk(Self.get("/__kling/media/fixtures/\(name)"))
      #expect(answer.hasPrefix("HTTP/1.1 404 "), "\(name)")
    }
  }

  @Test(arguments: [
    ("a b.png", "letters, digits, '.', '-' and '_' can"), ("über.png", "cannot stand in a URL"),
    ("inner/a.png", "lies in a folder of its own"), ("large.bin", "`--limit fixtures=BYTES`"),
  ])
  func `a folder that cannot be served whole is not served`(
    name: String, message: String
  ) throws {
    let folder = try Folder()
    try FileSystem.makeDirectories("\(folder.path)/inner")
    try FileSystem.write([UInt8](repeating: 1, count: 2_000), to: "\(folder.path)/\(name)")
    let run = try Program.run(["serve", "--fixtures", folder.path, "--limit", "fixtures=1999"])
    #expect(run.code == 2)
    #expect(run.errors.contains(message) && run.errors.contains(name), "\(run.errors)")
  }

  @Test func `what is no folder is told so, by a variable too`() throws {
    let variable = ["KLING_MOCK_FIXTURES": "/nowhere"]
    let run = try Program.run(["serve"], environment: variable)
    #expect(run.code == 2)
    #expect(run.errors.contains("--fixtures is a folder, not '/nowhere'"))
  }
}

extension RunningServer {
  /// The head and the content of the one answer to a request.
  fileprivate func bytes(_ request: String) throws -> (head: String, content: [UInt8]) {
    let client = try RawConnection(to: address)
    try client.send(Array(request.utf8))
    let bytes = try client.everything().bytes
    let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
    return (
      String(decoding: bytes[..<end.upperBound], as: UTF8.self), Array(bytes[end.upperBound...])
    )
  }
}
