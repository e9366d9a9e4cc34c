package import Timekeeping

extension Tenant {
  /// What can be put back to how it was at first.
  package enum Part: String, Sendable, CaseIterable {
    case tasks, journal, faults, outcomes, clock
  }

  /// Puts parts back to how they were at first.
  ///
  /// With the tasks go their callbacks and what they cost, and all numbers begin anew; faults and
  /// outcomes become those that the tenant was made with.
  package func reset(_ parts: [Part], wall now: Instant) {
    for part in parts {
      switch part {
      case .tasks:
        tasks.removeAll()
        callbacks.removeAll()
        notices.removeAll()
        selections.removeAll()
        slots.removeAll()
        things = OwnedThings()
        idle = .epoch
        ids = Tenant.ids(for: name)
        resetRequests()
      case .journal: journal.removeAll()
      case .faults: faults = FaultList(settings.faults)
      case .outcomes: outcomes = OutcomeList(settings.outcomes)
      case .clock: resetClock(wall: now)
      }
    }
    // Last, since the days of packs count from where the clock begins.
    if parts.contains(.tasks) { resetLedger() }
  }
}
