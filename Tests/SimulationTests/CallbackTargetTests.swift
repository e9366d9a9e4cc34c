import Simulation
import Testing

@Suite struct CallbackTargetTests {
  @Test(arguments: [
    ("http://127.0.0.1:9000/done", "127.0.0.1", 9_000, "/done"),
    ("http://127.255.0.9", "127.255.0.9", 80, "/"),
    ("HTTP://LocalHost:1/a?b=c#d", "localhost", 1, "/a?b=c"),
    ("http://[::1]:65535?x", "::1", 65_535, "/?x"),
    ("http://localhost:/x", "localhost", 80, "/x"),
    ("http://ci.test:8080/hook", "ci.test", 8_080, "/hook"),
    ("http://named.test:81/", "named.test", 81, "/"),
  ])
  func `a local or allowed URL is taken apart`(
    url: String, host: String, port: Int, target: String
  ) throws {
    let found = try CallbackTarget(url, allowed: ["ci.test", "named.test:81"])
    #expect(found.host == host)
    #expect(found.port == port)
    #expect(found.target == target)
  }

  @Test(arguments: [
    ("http://localhost/done?token=hush#hush", "http://localhost/done"),
    ("https://me:hush@client.test:1/done", "https://client.test:1/done"),
    ("http://client.test/@done", "http://client.test/@done"), ("x", "x"), ("", ""),
  ])
  func `what may hold a secret is not shown`(url: String, shown: String) {
    #expect(CallbackTarget.shown(url) == shown)
  }

  @Test(arguments: [
    ("https://localhost/x", CallbackTarget.Hindrance.secure),
    ("ftp://localhost/x", .malformed),
    ("", .malformed),
    ("http://", .malformed),
    ("http:///x", .malformed),
    ("http://localhost:0/", .malformed),
    ("http://localhost:65536/", .malformed),
    ("http://localhost:8x/", .malformed),
    ("http://[::1/", .malformed),
    ("http://[::1]x/", .malformed),
    ("http://user@localhost/", .malformed),
    ("http://localhost/a b", .malformed),
    ("http://localhost/\u{E9}", .malformed),
    ("http://example.com/x", .foreignHost("example.com")),
    ("http://127.0.0.1.example.com/", .foreignHost("127.0.0.1.example.com")),
    ("http://127.0.0.256/", .foreignHost("127.0.0.256")),
    ("http://127.1/", .foreignHost("127.1")),
    ("http://0.0.0.0/", .foreignHost("0.0.0.0")),
    ("http://named.test/", .foreignHost("named.test")),
  ])
  func `anything else says why it is not called`(
    url: String, hindrance: CallbackTarget.Hindrance
  ) {
    #expect(throws: hindrance) { try CallbackTarget(url, allowed: ["named.test:81"]) }
  }
}
