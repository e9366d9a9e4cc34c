import Posix
import Testing

/// Byte-level attacks on the built program, each held against what the standards allow.
///
/// A failed case prints what was sent, what is lawful and what came. With the variable
/// `KLING_MOCK_ATTACK_REPORT` set to anything, every case does, on standard output.
@Suite(.timeLimit(.minutes(5))) struct AttackTests {
  /// The cases of one subject, which one server faces one after another.
  struct Group: Sendable, CustomTestStringConvertible {
    let subject: String
    let ground: Ground
    let attacks: [Attack]
    var testDescription: String { subject }
  }

  static let groups = [
    Group(subject: "request line", ground: .usual, attacks: Attack.requestLines),
    Group(subject: "fields", ground: .usual, attacks: Attack.fields),
    Group(subject: "framing", ground: .usual, attacks: Attack.framing),
    Group(subject: "chunks", ground: .usual, attacks: Attack.chunks),
    Group(subject: "expectations", ground: .usual, attacks: Attack.expectations),
    Group(subject: "targets", ground: .usual, attacks: Attack.targets),
    Group(subject: "methods", ground: .usual, attacks: Attack.methods),
    Group(subject: "connections", ground: .usual, attacks: Attack.connections),
    Group(subject: "standard limits", ground: .usual, attacks: Attack.standardLimits),
    Group(subject: "limits", ground: .narrow, attacks: Attack.limits),
    Group(subject: "slow requests", ground: .hasty, attacks: Attack.slowRequests),
    Group(subject: "idle connections", ground: .restless, attacks: Attack.idleConnections),
  ]

  @Test(arguments: groups, Poller.Mechanism.allCases)
  func `gets what is lawful and harms nobody else`(group: Group, readiness: Poller.Mechanism) throws
  {
    let server = try RunningServer(group.ground.flags, readiness: readiness)
    #expect(try server.servesOthers())
    let atRest = server.openDescriptors()
    for attack in group.attacks {
      let came = try attack.strike(server)
      let verdict = Verdict(came, of: attack)
      let report = attack.report(came, verdict, on: "\(group.subject), \(readiness)")
      #expect(verdict.complaints.isEmpty, "\(report)")
      if Environment["KLING_MOCK_ATTACK_REPORT"] != nil { Console.output.write(report + "\n") }
      #expect(try server.servesOthers(), "nobody is served after: \(attack.name)")
    }
    #expect(try server.returns(to: atRest), "descriptors leak")
    let end = try server.end()
    #expect(end.code == .code(0))
  }

  @Test func `there are enough of them, each with a name of its own`() {
    let names = Self.groups.flatMap { group in group.attacks.map { "\(group.subject): \($0.name)" }
    }
    #expect(names.count >= 120)
    #expect(Set(names).count == names.count)
  }
}
