import HTTPWire
import Schema
import StrictJSON

/// One scenario in one edition, replayed by the reference client.
struct Replay {
  /// Why a replay, or a part of it, cannot go on.
  enum Stop: Error {
    /// The harness cannot do its part.
    case trouble(HarnessTrouble)
    /// What is wrong was found and noted; the rest would only repeat it.
    case found
  }

  let scenario: Scenario
  let edition: Edition
  let catalogue: Catalogue
  let options: CheckOptions
  let stage: any Stage
  let server: ServerAddress
  let control: ControlPlane
  /// Whether the server has a control plane.
  let isMock: Bool

  /// The names under which reports show base URLs.
  var names: PortlessText
  var findings: [Finding] = []
  var notes: [String] = []
  var totals = Totals()
  /// The exchanges behind each part of the golden, by the start of its JSON Pointer.
  var sources: [(tokens: [String], place: String, exchanges: [Exchange])] = []
  /// What the golden holds of this run.
  var content = JSONObject()

  init(
    _ scenario: Scenario, _ edition: Edition, _ catalogue: Catalogue, _ options: CheckOptions,
    _ stage: any Stage
  ) throws(HarnessTrouble) {
    self.scenario = scenario
    self.edition = edition
    self.catalogue = catalogue
    self.options = options
    self.stage = stage
    server = try ServerAddress(stage.server)
    names = PortlessText(server: stage.server)
    control = ControlPlane(stage: stage, authority: server.authority)
    isMock = try control.isMock()
    totals.scenarios = 1
  }

  /// Runs it all; what was found is in `findings` then.
  mutating func run() throws(HarnessTrouble) {
    do throws(Stop) {
      switch scenario.content {
      case .cases(let table): try replay(table)
      case .steps(let steps): try replay(steps)
      }
    } catch {
      switch error {
      case .trouble(let trouble): throw trouble
      case .found: return
      }
    }
  }

  /// Why this scenario cannot be run against this server at all; nil if it can.
  var obstacle: String? {
    guard !isMock else { return nil }
    if let privilege = scenario.tenant.privilege {
      return "needs a control plane for '\(privilege)'"
    }
    guard case .steps(let steps) = scenario.content else { return nil }
    for step in steps {
      switch step {
      case .advance: return "needs a control plane to move the clock"
      case .received: return "needs a receiver that the server can reach"
      case .call, .fetch: continue
      }
    }
    return nil
  }

  /// Opens an account as wished; on a server that is no mock, the one account there is.
  mutating func open(_ wish: TenantWish) throws(Stop) -> Player {
    var symbols = SymbolTable(start: isMock ? wish.members["now"]?.int ?? Player.start : nil)
    _ = symbols.sight(stage.server, as: .server)
    guard isMock else {
      guard options.account.canSign || options.account.apiKey != nil else {
        throw .trouble(
          HarnessTrouble("the server is no mock, so it needs credentials of a real account"))
      }
      return Player(
        account: options.account, now: stage.wallClock,
        symbolizer: Symbolizer(symbols: symbols, isExact: false))
    }
    do {
      if let statuses = wish.receiver {
        let receiver = try stage.openReceiver(answering: statuses)
        _ = symbols.sight(receiver, as: .receiver)
        names.receiver = receiver
      }
      let members = try Player.members(
        of: wish, edition: edition.name, tokenClock: true, symbols: symbols)
      let account = try control.openAccount(members)
      _ = symbols.sight(account.name, as: .tenant)
      return Player(
        account: account, now: symbols.start ?? Player.start,
        symbolizer: Symbolizer(symbols: symbols, isExact: true))
    } catch let trouble as HarnessTrouble {
      throw .trouble(trouble)
    } catch {
      throw .trouble(HarnessTrouble("the account cannot be described: \(error)"))
    }
  }

  /// Notes something wrong at a place, with the exchange that shows it.
  mutating func note(
    _ message: String, at place: String, level: Level = .must, _ exchange: Exchange? = nil
  ) {
    var finding = Finding(
      level: level, side: .server, edition: edition, place: place,
      message: names.text(message))
    if let exchange { show(exchange, in: &finding) }
    findings.append(finding)
  }

  /// Puts into a finding what went over the wire, and how to send it again.
  func show(_ exchange: Exchange, in finding: inout Finding) {
    finding.wire = names.text(WireDump.text(of: exchange))
    finding.curl = names.text(CurlLine.text(of: exchange, server: stage.server))
  }

  /// What the journal noted of the exchange just made; nil where there is no journal.
  mutating func journal(
    of exchange: Exchange, _ player: inout Player
  ) throws(Stop) -> JournalEntry? {
    guard isMock else { return nil }
    do throws(HarnessTrouble) {
      let entries = try control.journal(of: player.account, after: player.journaled)
      player.journaled = entries.map(\.sequence).max() ?? player.journaled
      return entries.last { entry in
        entry.method == exchange.request.method && entry.path == exchange.request.path
      }
    } catch {
      throw .trouble(error)
    }
  }
}
