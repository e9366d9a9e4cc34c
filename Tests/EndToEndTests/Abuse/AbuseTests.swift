import Posix
import Testing

/// Clients that misbehave in numbers: the others are served throughout, and nothing leaks.
@Suite(.serialized, .timeLimit(.minutes(5))) struct AbuseTests {
  private static let request = Attack.get()

  @Test(
    arguments: [
      "GET / HTTP/1.1\r\nX: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
    ], Poller.Mechanism.allCases)
  func `two hundred requests that come byte by byte are given up`(
    opening: String, readiness: Poller.Mechanism
  ) throws {
    let server = try RunningServer(
      ["--limit", "head-time=400", "--limit", "body-time=400"], readiness: readiness)
    let atRest = server.openDescriptors()
    let crowd = try Crowd(around: server)
    try crowd.join(200)
    for member in crowd.members { member.send(opening) }
    var turn = 0
    while !crowd.members.allSatisfy(\.isOver) {
      turn += 1
      if turn.isMultiple(of: 8) {
        for member in crowd.members where member.received.isEmpty { member.send("x") }
      }
      #expect(try server.servesOthers())
      try crowd.listen(milliseconds: 1)
    }
    #expect(crowd.members.allSatisfy { $0.text.hasPrefix("HTTP/1.1 408 ") })
    crowd.leave(200)
    #expect(try server.returns(to: atRest))
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `ten thousand idle connections stand in nobody's way`(readiness: Poller.Mechanism) throws {
    // A machine that allows fewer descriptors is asked for fewer connections.
    let count = min(10_000, DescriptorLimit.raise() - 2_000)
    try #require(count > 0, "the machine allows too few descriptors")
    let server = try RunningServer(readiness: readiness)
    let atRest = server.openDescriptors()
    let crowd = try Crowd(around: server)
    while crowd.members.count < count {
      try crowd.join(min(250, count - crowd.members.count))
      #expect(try server.servesOthers())
    }
    for member in crowd.members.suffix(100) { member.send(Self.request) }
    let asking = count - 100
    while !crowd.members[asking...].allSatisfy({ $0.text.hasSuffix(#"{"status":"ok"}"#) }) {
      try crowd.listen(from: asking)
    }
    #expect(crowd.members.allSatisfy { !$0.isOver })
    #expect(try server.servesOthers())
    #expect(server.openDescriptors(below: 20_000) >= atRest + count)
    crowd.leave(count)
    #expect(try server.returns(to: atRest, below: 20_000))
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `clients that never read are cut off and hold little`(readiness: Poller.Mechanism) throws {
    let server = try RunningServer(["--limit", "write-time=300"], readiness: readiness)
    // A clip is a hundred times as long as the question for it.
    let question = Array(Attack.get(try server.makeClip()).utf8)
    let questions = Array(repeatElement(question, count: 100).joined())
    let atRest = server.openDescriptors()
    let before = try server.peakMemory()
    let crowd = try Crowd(around: server)
    try crowd.join(2, window: 4_096)
    var sent = [Int?](repeating: 0, count: 2)
    while sent.contains(where: { $0 != nil }) {
      for (index, member) in crowd.members.enumerated() {
        guard let before = sent[index] else { continue }
        let rest = questions[(before % question.count)...]
        sent[index] = member.send(Array(rest)).map { before + $0 }
      }
      #expect(try server.servesOthers())
    }
    #expect(try server.peakMemory() - before < 48 << 10)
    crowd.leave(2)
    #expect(try server.returns(to: atRest))
  }

  @Test(
    arguments: [
      "", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\nabc",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc",
      request, request + request + request + "GET",
    ], Poller.Mechanism.allCases)
  func `three hundred resets leave nothing behind`(bytes: String, readiness: Poller.Mechanism)
    throws
  {
    let server = try RunningServer(readiness: readiness)
    let atRest = server.openDescriptors()
    let crowd = try Crowd(around: server)
    for _ in 0..<6 {
      try crowd.join(50)
      for member in crowd.members {
        member.send(bytes)
        member.resetOnClose()
      }
      crowd.leave(50)
      #expect(try server.servesOthers())
    }
    #expect(try server.returns(to: atRest))
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `clients that go on sending after a refusal are cut off`(readiness: Poller.Mechanism) throws
  {
    let server = try RunningServer(["--limit", "linger-time=300"], readiness: readiness)
    let atRest = server.openDescriptors()
    let crowd = try Crowd(around: server)
    try crowd.join(8)
    let junk = [UInt8](repeating: 10, count: 4_096)
    var gone: Set<Int> = []
    while gone.count < 8 {
      for (index, member) in crowd.members.enumerated() where !gone.contains(index) {
        if member.send(junk) == nil { gone.insert(index) }
      }
      #expect(try server.servesOthers())
    }
    crowd.leave(8)
    #expect(try server.returns(to: atRest))
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `connections beyond the limit are told so until one ends`(readiness: Poller.Mechanism) throws
  {
    let server = try RunningServer(["--limit", "connections=3"], readiness: readiness)
    let crowd = try Crowd(around: server)
    try crowd.join(3)
    for member in crowd.members { member.send(Self.request) }
    while !crowd.members.allSatisfy({ $0.text.hasPrefix("HTTP/1.1 200 ") }) { try crowd.listen() }
    let fourth = try server.talk(Attack.canary)
    #expect(fourth.hasPrefix("HTTP/1.1 503 ") && fourth.contains("\r\nRetry-After: 1\r\n"))
    #expect(fourth.contains("There are 3 connections already"))
    crowd.members[2].send(Self.request)
    try crowd.listen()
    #expect(crowd.members[2].text.hasSuffix(#"{"status":"ok"}"#))
    crowd.leave(1)
    while try server.talk(Attack.canary).hasPrefix("HTTP/1.1 503 ") {}
    #expect(try server.servesOthers())
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `a server without descriptors serves those it has, then everybody`(
    readiness: Poller.Mechanism
  ) throws {
    let server = try RunningServer(readiness: readiness, descriptors: 64)
    let atRest = server.openDescriptors()
    let crowd = try Crowd(around: server)
    // Half of the descriptors are for connections; the first come are served.
    try crowd.join(32)
    for member in crowd.members { member.send(Self.request) }
    while !crowd.members.allSatisfy({ $0.text.hasPrefix("HTTP/1.1 200 ") }) { try crowd.listen() }
    try crowd.join(100)
    for member in crowd.members { member.send(Self.request) }
    // The second answers come while a hundred clients more want in than there is room for.
    while !crowd.members.prefix(32).allSatisfy({ $0.text.split(separator: "{").count == 3 }) {
      try crowd.listen()
    }
    crowd.leave(32)
    while !crowd.members.allSatisfy({ !$0.received.isEmpty }) {
      try crowd.listen()
      // Whoever was refused leaves, and so makes room for the next.
      for member in crowd.members where member.isOver { member.finishSending() }
    }
    let answers = crowd.members.map { $0.text.prefix(13) }
    #expect(answers.allSatisfy { $0 == "HTTP/1.1 200 " || $0 == "HTTP/1.1 503 " })
    #expect(answers.contains("HTTP/1.1 503 "))
    crowd.leave(100)
    while try server.talk(Attack.canary).hasPrefix("HTTP/1.1 503 ") {}
    #expect(try server.returns(to: atRest))
  }

  @Test(arguments: Poller.Mechanism.allCases)
  func `bodies that are on their way share one limit`(readiness: Poller.Mechanism) throws {
    let server = try RunningServer(["--limit", "bodies=1000000"], readiness: readiness)
    let crowd = try Crowd(around: server)
    try crowd.join(2)
    let body = [UInt8](repeating: 32, count: 900_000)
    for member in crowd.members {
      member.send("POST /v1/x HTTP/1.1\r\nHost: a\r\n\(Attack.key)Content-Length: 900002\r\n\r\n")
    }
    try crowd.send(body, from: 0)
    try crowd.send(body, from: 1)
    while crowd.members.allSatisfy(\.received.isEmpty) { try crowd.listen() }
    // Whose bytes come last is the system's choice; the other has room again.
    let refused = try #require(crowd.members.first { !$0.received.isEmpty })
    let other = try #require(crowd.members.first { $0.received.isEmpty })
    #expect(refused.text.hasPrefix("HTTP/1.1 503 ") && refused.text.contains("try again later"))
    other.send("{}")
    while other.received.isEmpty { try crowd.listen() }
    #expect(other.text.hasPrefix("HTTP/1.1 404 "))
  }
}
