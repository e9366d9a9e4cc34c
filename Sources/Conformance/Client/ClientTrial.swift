import HTTPWire
import Schema
import StrictJSON

/// One scenario in one edition, done by the client under test.
struct ClientTrial {
  let scenario: Scenario
  let goal: Goal
  let edition: Edition
  let catalogue: Catalogue
  /// The command line of a client that is started for each job; nil for one that stays.
  let template: ClientTemplate?
  let stage: any Stage
  /// The `client` part of the golden.
  let expected: JSON

  /// Whether timelines tell real times.
  var tellsTimes = false
  private(set) var findings: [Finding] = []
  private(set) var timelines: [TaskTimeline] = []
  private(set) var totals = Totals()
  /// The outcome of a job in which there was nothing to judge; nil if there was.
  private(set) var outcome: ScenarioResult.Outcome?
  /// What a failed client wrote.
  private(set) var logs = (stdout: "", stderr: "")
  private(set) var hints: [String] = []
  private var names: PortlessText

  init(
    _ scenario: Scenario, _ goal: Goal, _ edition: Edition, _ catalogue: Catalogue,
    _ template: ClientTemplate?, _ stage: any Stage, expected: JSON
  ) {
    self.scenario = scenario
    self.goal = goal
    self.edition = edition
    self.catalogue = catalogue
    self.template = template
    self.stage = stage
    self.expected = expected
    names = PortlessText(server: stage.server)
  }

  /// Runs the client and judges its end, its files, what it says, its traffic and the laws.
  mutating func run() throws(HarnessTrouble) {
    var symbols = SymbolTable(start: scenario.tenant.members["now"]?.int ?? Player.start)
    _ = symbols.sight(stage.server, as: .server)
    if goal.action == .receive || scenario.tenant.receiver != nil {
      let base = try stage.reserveListener()
      _ = symbols.sight(base, as: .receiver)
      names.receiver = base
    }
    let account = try openAccount(&symbols)
    let prepared = try prepare(account, &symbols)
    let job = try makeJob(account, symbols)
    if let hole = template.flatMap(job.unfilled) {
      outcome = .skipped("the command needs '{\(hole)}', which this goal does not have")
      return
    }
    totals.scenarios = 1
    let exit = try stage.run(job)
    if let outcome = ending(of: exit) {
      self.outcome = outcome
      if case .errored = outcome { keepLogs(of: exit) }
      return
    }
    let observed = Array(stage.observed().dropFirst(prepared))
    totals.exchanges = observed.count { !$0.isControl }
    var traffic = TrafficJudge(
      edition: edition, catalogue: catalogue, account: account, server: stage.server,
      symbols: symbols)
    traffic.judge(expected, observed)
    timelines = traffic.timelines(
      of: observed, tellingTimes: tellsTimes, isPaced: scenario.tenant.clock == "manual")
    var view = ClientView(
      expected: expected, goal: goal, symbols: traffic.symbols, observed: observed)
    view.judge(exit)
    if let outcome = view.outcome {
      self.outcome = outcome
      logs.stderr = exit.log(Array(view.trace.utf8), names)
      return
    }
    findings = view.complaints.map { complaint in
      Finding(
        level: complaint.level, side: .client, edition: edition, place: complaint.place,
        message: names.text(complaint.message))
    }
    findings += traffic.findings
    judgeLaws()
    dropEchoes()
    guard findings.contains(where: { $0.level == .must }) else { return }
    keepLogs(of: exit)
    hints = ClientHints(catalogue: catalogue, edition: edition, isStream: template == nil)
      .hints(on: exit, observed, save: expected["files"] == nil ? nil : goal.save)
  }

  private func openAccount(_ symbols: inout SymbolTable) throws(HarnessTrouble) -> Account {
    let control = ControlPlane(stage: stage, authority: try ServerAddress(stage.server).authority)
    let members: JSONObject
    do throws(UnboundSymbol) {
      // A client signs by the wall clock, so its tokens are judged by that.
      members = try Player.members(
        of: scenario.tenant.runningByItself, edition: edition.name, tokenClock: false,
        symbols: symbols)
    } catch {
      throw HarnessTrouble("the account cannot be described: \(error)")
    }
    let account = try control.openAccount(members)
    _ = symbols.sight(account.name, as: .tenant)
    return account
  }

  /// The goal as the client reads it: the job and nothing of what is expected.
  private func makeJob(
    _ account: Account, _ symbols: SymbolTable
  ) throws(HarnessTrouble) -> ClientJob {
    var file: JSONObject = [
      "do": .string(goal.action.rawValue), "endpoint": .string(goal.endpoint),
    ]
    if let path = catalogue.path(of: goal.endpoint, in: edition) {
      file.append("path", .string(path))
    }
    do throws(UnboundSymbol) {
      if let id = goal.id { file.append("id", .string(try symbols.expand(id))) }
      if let input = goal.input { file.append("input", try input.expanded(with: symbols)) }
    } catch {
      throw HarnessTrouble("the goal cannot be described: \(error)")
    }
    if let save = goal.save { file.append("save", .string(save)) }
    file.append("within_ms", .number(JSONNumber(goal.withinMilliseconds)))
    return ClientJob(
      scenario.name, edition, goal: .object(file), deadline: goal.withinMilliseconds,
      server: stage.server, account: account,
      listener: try names.receiver.map { base throws(HarnessTrouble) in
        try ServerAddress(base).authority
      })
  }

  /// The outcome if the client itself came to grief; nil if there is something to judge.
  private func ending(of exit: ClientExit) -> ScenarioResult.Outcome? {
    switch exit.end {
    case .exited, .answered, .timedOut: nil
    case .signalled(let signal): .errored("the client was ended by signal \(signal)")
    case .crashed(let reason): .errored(reason)
    case .absent(let reason): .notRun("not run, since \(reason)")
    }
  }

  private mutating func keepLogs(of exit: ClientExit) {
    logs = (exit.log(exit.output, names), exit.log(exit.errors, names))
  }

  private mutating func judgeLaws() {
    let observation = stage.observation()
    for law in Law.all {
      let level = scenario.laws.first { $0.law == law.id }?.level ?? law.level
      findings += law.ruling(on: observation).breaches.map { breach in
        var finding = Finding(law, level, breach, observation, edition)
        finding.wire = names.text(finding.wire)
        return finding
      }
    }
  }

  /// Leaves out what the golden says of a request by which a law of no less weight is broken.
  private mutating func dropEchoes() {
    let breaches = findings.filter { $0.law != nil && !$0.wire.isEmpty }
    findings.removeAll { finding in
      finding.law == nil
        && breaches.contains { $0.wire == finding.wire && $0.level >= finding.level }
    }
  }
}
