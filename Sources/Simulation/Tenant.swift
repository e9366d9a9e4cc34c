package import Digest
package import KlingSpec
import Schema
package import Timekeeping

/// One account: its credentials, clock, tasks, journal, and what was declared for it.
package final class Tenant {
  /// The name by which the control plane and the paths of media know it.
  package let name: String
  /// How it was asked to behave.
  package let settings: TenantSettings
  /// Its credentials.
  package let keys: AccountKeys
  /// The API it is served.
  package let specification: Specification
  /// The secret key, ready to check signatures.
  package let signingKey: HMACSHA256
  /// What was exchanged with it.
  package var journal: Journal
  /// Which calls are struck.
  package var faults: FaultList
  /// What its next tasks become.
  package var outcomes: OutcomeList
  /// What it tells the time by.
  package private(set) var clock: VirtualClock

  /// The path below which its results lie.
  let mediaFolder: String
  /// Where the results of the last task lie: nearly all creates name the same origin.
  private var lastFolder: ResultFolder?
  /// What its tasks make.
  var blueprints = BlueprintShelf()
  /// Its place among the tenants of its world.
  package let index: Int
  let outbox: Outbox
  let common: CommonShelf
  let platform: PlatformThings
  let fixtures: Fixtures
  let requestSeed: UInt64
  let outputSeed: UInt64
  let soundSeed: UInt64
  let uploadSeed: UInt64
  var tasks: TaskStore
  var ids: SnowflakeMaker
  var callbacks: [Snowflake: Callback] = [:]
  var notices = DueQueue<Notice>()
  /// What its calls are counted by; nil for an account that may call as often as it likes.
  var window: CallWindow?
  /// What is marked in its sessions, by their ids.
  var selections: [String: Selection] = [:]
  /// What calls with a rate of their own are counted by.
  var callWindows: [String: CallWindow] = [:]
  /// The slots that its unfinished tasks hold, where there is a limit.
  var slots = SlotBook()
  /// What became of its elements and voices.
  var things = OwnedThings()
  /// Its packs and its money; nil for packs without end.
  var ledger: Ledger?
  /// The own file whose length was asked for last, and that length.
  var measuredFile: (file: ResultFile, bytes: Int)?
  /// When the last change that is planned will have happened.
  var idle = Instant.epoch
  /// What the clock showed at first.
  private(set) var begin: Instant
  /// The wall-clock instant for which a wake was asked; nil for none.
  private var armed: Instant?
  private var requests: UInt64 = 0

  init(
    _ name: String, at index: Int, _ settings: TenantSettings, _ keys: AccountKeys,
    _ specification: Specification, _ options: WorldOptions,
    _ platform: PlatformThings, _ common: CommonShelf, _ outbox: Outbox, wall now: Instant
  ) {
    self.name = name
    mediaFolder = "\(Tenant.mediaPath)\(name)/"
    self.index = index
    self.settings = settings
    self.keys = keys
    self.specification = specification
    self.outbox = outbox
    self.common = common
    self.platform = platform
    fixtures = options.fixtures
    signingKey = HMACSHA256(key: Array(keys.secretKey.utf8))
    journal = Journal(capacity: options.journalEntries)
    faults = FaultList(settings.faults)
    outcomes = OutcomeList(settings.outcomes)
    begin = settings.start ?? now
    clock = VirtualClock(mode: settings.clock, start: begin, wall: now)
    window = settings.rate.map { CallWindow($0.calls) }
    tasks = TaskStore(capacity: min(settings.tasks ?? .max, options.tasks))
    let nameSeed = Mixer.seed(text: name)
    requestSeed = Mixer.seed(settings.seed, nameSeed, 1)
    outputSeed = Mixer.seed(settings.seed, nameSeed, 2)
    soundSeed = Mixer.seed(settings.seed, nameSeed, 3)
    uploadSeed = Mixer.seed(settings.seed, nameSeed, 4)
    ids = Tenant.ids(for: name)
    resetLedger()
  }

  /// What the tenant's clock shows.
  package func now(wall: Instant) -> Instant { clock.instant(wall: wall) }

  /// Adds an exchange to the journal.
  package func note(_ entry: consuming JournalEntry) { journal.append(entry) }

  /// By what the times in a token are judged.
  package func authTime(wall: Instant) -> Instant {
    settings.authClock == .virtual ? now(wall: wall) : wall
  }

  /// The id of the next answer (`envelope.request_id`).
  package func nextRequestID() -> UniqueID {
    requests += 1
    return UniqueID(seed: requestSeed, sequence: requests)
  }

  /// Moves the clock forward and lets everything happen that comes due on the way, in order.
  ///
  /// The answer has the numbers of the callbacks that this caused.
  package func advance(to target: Instant, wall now: Instant) -> ClosedRange<Int>? {
    clock.advance(to: min(target, TenantSettings.latest), wall: now)
    let before = outbox.lastNumber
    release(by: clock.instant(wall: now))
    arm()
    return outbox.lastNumber > before ? before + 1...outbox.lastNumber : nil
  }

  /// Moves the clock forward until no planned change is left; tasks that are stuck have none.
  package func advanceUntilIdle(wall now: Instant) -> ClosedRange<Int>? {
    advance(to: max(idle, clock.instant(wall: now)), wall: now)
  }

  /// A wake that was asked for has come; one that an earlier one replaced does nothing.
  func wake(_ due: Instant, wall now: Instant) {
    guard armed == due else { return }
    armed = nil
    release(by: clock.instant(wall: now))
    arm()
  }

  /// Asks for a wake at the first notice, where the clock gets there by itself.
  func arm() {
    guard let due = notices.nextDue.flatMap({ clock.wallInstant(of: $0) }) else { return }
    if let armed, armed <= due { return }
    armed = due
    outbox.wakes.add(index, due: due)
  }

  /// Puts the clock back to what it showed at first.
  func resetClock(wall now: Instant) {
    begin = settings.start ?? now
    clock = VirtualClock(mode: settings.clock, start: begin, wall: now)
    window = settings.rate.map { CallWindow($0.calls) }
    callWindows = [:]
  }

  /// Fills the packs up, their days counted from where the clock began.
  func resetLedger() {
    ledger = (settings.packs ?? settings.balance.map { _ in [] }).map {
      Ledger($0, settings.balance, from: begin, capacity: tasks.capacity)
    }
  }

  /// Where results lie that are linked under an origin.
  func folder(under origin: String) -> ResultFolder {
    if let lastFolder, lastFolder.origin == origin { return lastFolder }
    let folder = ResultFolder(origin: origin, path: mediaFolder)
    lastFolder = folder
    return folder
  }

  /// Begins the numbers of answers anew.
  func resetRequests() { requests = 0 }

  static func ids(for name: String) -> SnowflakeMaker {
    SnowflakeMaker(worker: Int(Mixer.seed(text: name) & 0x3FF))
  }
}
