import HTTPWire
import Schema
import StrictJSON

/// One scenario in one edition, done by the client under test.
struct ClientTrial {
  let scenario: Scenario
  let goal: Goal
  let edition: Edition
  let catalogue: Catalogue
  let template: ClientTemplate
  let stage: any Stage
  /// The `client` part of the golden.
  let expected: JSON

  private(set) var findings: [Finding] = []
  private(set) var totals = Totals()
  /// Why the client could not be asked; nil if it was.
  private(set) var obstacle: String?

  init(
    _ scenario: Scenario, _ goal: Goal, _ edition: Edition, _ catalogue: Catalogue,
    _ template: ClientTemplate, _ stage: any Stage, expected: JSON
  ) {
    self.scenario = scenario
    self.goal = goal
    self.edition = edition
    self.catalogue = catalogue
    self.template = template
    self.stage = stage
    self.expected = expected
  }

  /// Runs the client and judges its files, its end, its traffic and the laws.
  mutating func run() throws(HarnessTrouble) {
    let control = ControlPlane(
      stage: stage, authority: try ServerAddress(stage.server).authority)
    var symbols = SymbolTable(start: scenario.tenant.members["now"]?.int ?? Player.start)
    _ = symbols.sight(stage.server, as: .server)
    var listener: String?
    if goal.action == .receive || scenario.tenant.receiver != nil {
      let base = try stage.reserveListener()
      _ = symbols.sight(base, as: .receiver)
      listener = base
    }
    let members: JSONObject
    let written: JSON
    do throws(UnboundSymbol) {
      // A client signs by the wall clock, so its tokens are judged by that.
      members = try Player.members(
        of: scenario.tenant.runningByItself, edition: edition.name, tokenClock: false,
        symbols: symbols)
      written = try goalFile(symbols)
    } catch {
      throw HarnessTrouble("the goal cannot be described: \(error)")
    }
    let account = try control.openAccount(members)
    _ = symbols.sight(account.name, as: .tenant)
    let command = ClientCommand(
      template, scenario: scenario.name, goal: written, deadline: goal.withinMilliseconds,
      server: stage.server, account: account,
      listener: try listener.map { base throws(HarnessTrouble) in
        try ServerAddress(base).authority
      })
    if let hole = command.unfilled.first {
      obstacle = "the command needs '{\(hole)}', which this goal does not have"
      return
    }
    totals.scenarios = 1
    let exit = try stage.run(command)
    let observed = stage.observed()
    totals.exchanges = observed.count { !$0.isControl }
    try judge(exit)
    var judge = TrafficJudge(
      edition: edition, catalogue: catalogue, account: account, server: stage.server,
      symbols: symbols)
    judge.judge(expected, observed)
    findings += judge.findings
    judgeLaws(observed)
  }

  /// The goal as the client reads it: the job and nothing of what is expected.
  private func goalFile(_ symbols: SymbolTable) throws(UnboundSymbol) -> JSON {
    var file: JSONObject = [
      "do": .string(goal.action.rawValue), "endpoint": .string(goal.endpoint),
    ]
    if let id = goal.id { file.append("id", .string(try symbols.expand(id))) }
    if let input = goal.input { file.append("input", try input.expanded(with: symbols)) }
    if let save = goal.save { file.append("save", .string(save)) }
    file.append("within_ms", .number(JSONNumber(goal.withinMilliseconds)))
    return .object(file)
  }

  private mutating func judge(_ exit: ClientExit) throws(HarnessTrouble) {
    let mustFail = expected["outcome"]?.string == "failed"
    switch exit.end {
    case .signalled(let signal):
      throw HarnessTrouble("the client was ended by signal \(signal)")
    case .timedOut:
      note("did not finish within \(goal.withinMilliseconds) ms", "exit", exit)
    case .exited(let code):
      if mustFail, code == 0 {
        note("must report that the job failed, but exited with 0", "exit", exit)
      } else if !mustFail, code != 0 {
        note("must finish the job, but exited with \(code)", "exit", exit)
      }
    }
    for wanted in expected["files"]?.object?.members ?? [] {
      guard let file = exit.files.first(where: { $0.name == wanted.name }) else {
        note("did not save \(wanted.name)", "files", exit)
        continue
      }
      let found = Pinned.bytes(file.bytes)
      if found != wanted.value {
        note(
          "\(wanted.name) is not the file that was served: expected "
            + "\(wanted.value.text(.compact)), found \(found.text(.compact))", "files", exit)
      }
    }
  }

  private mutating func judgeLaws(_ observed: [ObservedExchange]) {
    for law in Law.all {
      let level = scenario.laws.first { $0.law == law.id }?.level ?? law.level
      for breach in law.breaches(in: observed) {
        var finding = Finding(
          level: level, side: .client, edition: edition, place: "law \(law.id)",
          message: breach.message)
        finding.wire = PortlessText(server: stage.server)
          .text(WireDump.text(of: observed[breach.index]))
        findings.append(finding)
      }
    }
  }

  private mutating func note(_ message: String, _ place: String, _ exit: ClientExit) {
    var finding = Finding(
      level: .must, side: .client, edition: edition, place: place, message: message)
    if !exit.output.isEmpty {
      let text = MiddleCut.text(String(decoding: exit.output, as: UTF8.self), longest: 2_000)
      finding.wire = text.split(separator: "\n").map { "| \($0)\n" }.joined()
    }
    findings.append(finding)
  }
}
