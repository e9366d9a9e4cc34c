import Conformance
import StrictJSON
import Testing

/// Each law with transcripts that keep it and transcripts that break it.
@Suite struct LawTests {
  /// A law and what is said while it is kept, or broken at one place.
  struct Row: CustomStringConvertible {
    let law: Law
    let transcript: Transcript
    /// The place of the breach; nil where there is none.
    var place: Int?
    /// How often the law is exercised, where that is worth saying.
    var occasions: Int?
    var description: String { "\(law.id): \(transcript)" }
  }

  @Test func `every law has a name, a sentence, a reason and a cure of its own`() {
    #expect(Law.all.map(\.id) == Law.all.map(\.id).sorted())
    #expect(Set(Law.all.map(\.id)).count == Law.all.count)
    for law in Law.all {
      #expect(law.says.hasSuffix("."), "\(law.id)")
      #expect(law.why.hasSuffix("."), "\(law.id)")
      #expect(law.fix.hasSuffix("."), "\(law.id)")
    }
  }

  @Test func `a client that does everything right breaks no law`() {
    let transcript = Transcript()
      .create(["prompt": "Rain.", "external_task_id": "a"], status: 503, code: 5_001)
      .create(["prompt": "Rain.", "external_task_id": "a"])
      .poll("submitted").poll(status: 429, code: 1_302, retryAfter: 2)
      .poll(after: 2_000).poll(status: 500, code: 5_000).poll(after: 2_000, isBroken: true)
      .poll("succeed").download()
    for law in Law.all {
      #expect(transcript.breaches(of: law) == [], "\(law.id)")
      #expect(transcript.breaches(of: law, .program) == [], "\(law.id)")
    }
  }

  @Test func `what never happened is not exercised`() {
    for law in Law.all { #expect(Transcript().occasions(of: law) == 0, "\(law.id)") }
  }

  @Test(arguments: authentication + polling + ends + refusals)
  func `polls and their credentials`(row: Row) { judge(row) }

  @Test(arguments: retries + files + callbacks + connections + bodies)
  func `retries, files, callbacks, connections and bodies`(row: Row) { judge(row) }

  private func judge(_ row: Row) {
    let breaches = row.transcript.breaches(of: row.law)
    let places = breaches.map { breach in
      switch breach.offender {
      case .exchange(let place), .callback(let place): place
      }
    }
    #expect(places == (row.place.map { [$0] } ?? []), "\(breaches.map(\.message))")
    if let occasions = row.occasions {
      #expect(row.transcript.occasions(of: row.law) == occasions)
    }
  }

  @Test func `a program may look at a finished task twice, and a job may not`() {
    let twice = Transcript().create().poll("failed").poll("failed").poll("failed")
    #expect(twice.breaches(of: .stopsAtEnd, .program) == [])
    #expect(twice.breaches(of: .stopsAtEnd).count == 1)
    #expect(twice.poll("failed").breaches(of: .stopsAtEnd, .program).count == 1)
  }

  @Test func `a program may send the same wrong body for a second assertion`() {
    let wrong = { (transcript: Transcript, pause: Int) in
      transcript.create(status: 400, code: 1_201, after: pause)
    }
    let twice = wrong(wrong(Transcript(), 0), 20)
    #expect(twice.breaches(of: .refusedOnce).count == 1)
    #expect(twice.breaches(of: .refusedOnce, .program) == [])
    let loop = wrong(wrong(twice, 20), 20)
    #expect(loop.breaches(of: .refusedOnce, .program).count == 1)
  }

  @Test func `who waits before he sends the same wrong body is in a loop`() {
    let first = Transcript().create(status: 400, code: 1_201)
    let waiting = first.create(status: 400, code: 1_201, after: 500)
    #expect(waiting.breaches(of: .refusedOnce, .program).count == 1)
    let busy = first.create(["prompt": "Sun."]).create(status: 400, code: 1_201, after: 500)
    #expect(busy.breaches(of: .refusedOnce, .program) == [])
  }

  @Test func `what the control plane sets up between two requests makes them two cases`() {
    let cases = Transcript().create(status: 400, code: 1_201).nextCase()
      .create(status: 400, code: 1_201).nextCase().poll(id: "5", status: 404, code: 1_203)
    for law in [Law.refusedOnce, .stopsAtRefusal, .pauseAfterTooManyRequests] {
      #expect(cases.breaches(of: law) == [], "\(law.id)")
    }
  }

  @Test func `a breach says what, when and what would be right`() {
    let transcript = Transcript().create().poll(status: 429, code: 1_302, retryAfter: 3)
      .poll(after: 2_999)
    let breaches = transcript.breaches(of: .pauseAfterTooManyRequests)
    #expect(
      breaches.map(\.message) == [
        "GET /v1/videos/text2video/950000000000000001 came again before 3000 ms had passed since a 429"
      ])
    #expect(breaches.map(\.measured) == [2_999])
  }

  @Test func `a key may be tried once more after a 1004, for it has nothing to renew`() {
    let once = Transcript().create().poll(status: 401, code: 1_004).poll("succeed")
    #expect(once.breaches(of: .stopsAtRefusal) == [])
    let twice = Transcript().create().poll(status: 401, code: 1_004)
      .poll(status: 401, code: 1_004).poll("succeed")
    #expect(twice.breaches(of: .stopsAtRefusal).count == 1)
  }

  @Test func `a task whose create was lost is known from the first look at it`() {
    let found = Transcript().create(isBroken: true).poll("succeed").poll("succeed")
    #expect(found.breaches(of: .stopsAtEnd).count == 1)
  }
}
