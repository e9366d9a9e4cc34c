import Conformance
import HTTPWire
import Testing

@Suite struct LawTests {
  private static func exchange(
    _ milliseconds: Int, _ target: String, status: Int = 200, retryAfter: String? = nil,
    key: String? = nil
  ) -> ObservedExchange {
    var fields = HTTPFields()
    if let key { fields.append("Authorization", key) }
    var answer = HTTPResponse(status: status)
    if let retryAfter { answer.fields.append("Retry-After", retryAfter) }
    return ObservedExchange(
      milliseconds: milliseconds,
      request: HTTPRequest(method: "GET", target: target, fields: fields), answer: answer)
  }

  @Test func `every law has a name, a sentence and a place of its own`() {
    #expect(Law.all.map(\.id) == Law.all.map(\.id).sorted())
    #expect(Set(Law.all.map(\.id)).count == Law.all.count)
    #expect(Law.all.allSatisfy { $0.says.hasSuffix(".") })
  }

  @Test(arguments: [
    (nil, 999, 1), (nil, 1_000, 0), ("3", 2_999, 1), ("3", 3_000, 0), ("soon", 1_000, 0),
  ])
  func `the pause after a 429 is as long as it says`(after: String?, pause: Int, breaches: Int) {
    let observed = [
      Self.exchange(0, "/v1/a", status: 429, retryAfter: after), Self.exchange(10, "/v1/b"),
      Self.exchange(pause, "/v1/a"), Self.exchange(pause + 1, "/v1/a"),
    ]
    let found = Law.pauseAfterTooManyRequests.breaches(in: observed)
    #expect(found.count == breaches)
    #expect(found.allSatisfy { $0.index == 2 })
  }

  @Test func `a 429 that is the last word breaks nothing`() {
    let observed = [Self.exchange(0, "/v1/a", status: 429)]
    #expect(Law.pauseAfterTooManyRequests.breaches(in: observed) == [])
  }

  @Test func `only downloads must come without a credential`() {
    let observed = [
      Self.exchange(0, "/v1/a", key: "Bearer x"),
      Self.exchange(0, "/__kling/media/t/1.mp4", key: "Bearer x"),
      Self.exchange(0, "/__kling/media/t/1.mp4"),
      Self.exchange(0, "/__kling/journal", key: "Bearer x"),
    ]
    let found = Law.noCredentialToMedia.breaches(in: observed)
    #expect(found.map(\.index) == [1])
    #expect(
      found.first?.message
        == "the download of /__kling/media/t/1.mp4 carries an Authorization field")
  }
}
