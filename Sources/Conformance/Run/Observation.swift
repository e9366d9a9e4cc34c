/// All that a server under test has seen of a client, in order.
package struct Observation: Sendable {
  /// How much of what a client repeats may be meant to be repeated.
  package enum Occasion: Hashable, Sendable {
    /// One job of one scenario: nothing in it has to be said twice.
    case job
    /// A program that nobody knows, such as a test suite, which may well do a thing again.
    case program
  }

  /// The exchanges in the order in which their requests were read.
  package let exchanges: [ObservedExchange]
  /// The callbacks in the order in which they ended.
  package let callbacks: [ObservedCallback]
  /// When connections ended, by their numbers; those that are not here outlived the observation.
  package let closings: [Int: Int]
  /// What the client was about.
  package let occasion: Occasion
  /// How many more exchanges there were, which nobody kept.
  package let dropped: Int
  /// How a program ended that was answered with members which nobody documented; nil if it was not.
  package var strangeEnd: StrangeEnd?
  /// The tasks of the client, and which exchanges are about them.
  let tasks: TaskBook
  /// A number for each exchange that equal requests share.
  let identities: [Int]

  /// How a program took answers with more members than are documented.
  package enum StrangeEnd: Hashable, Sendable {
    /// It ended as it does without them.
    case same
    /// It ended badly, and does not without them.
    case worse
  }

  /// What was seen, on some occasion.
  package init(
    _ exchanges: [ObservedExchange] = [], callbacks: [ObservedCallback] = [],
    closings: [Int: Int] = [:], occasion: Occasion = .job, dropped: Int = 0
  ) {
    let exchanges = exchanges.map { $0.withAnswerRead() }
    self.exchanges = exchanges
    self.callbacks = callbacks
    self.closings = closings
    self.occasion = occasion
    self.dropped = dropped
    tasks = TaskBook(exchanges)
    identities = RequestIdentity.numbers(of: exchanges)
  }

  /// The exchanges with the API and the downloads: what the client did itself.
  package var own: [ObservedExchange] { exchanges.filter { !$0.isControl } }

  /// How much time passed between two exchanges, by the clock that moved further.
  ///
  /// Where an account's clock is advanced instead of waited for, the advance counts as waiting.
  func pause(from one: Int, to other: Int) -> Int {
    let (early, late) = (exchanges[one], exchanges[other])
    let real = late.milliseconds - early.milliseconds
    guard early.account == late.account, let start = early.accountTime, let end = late.accountTime
    else { return real }
    return max(real, end - start)
  }

  /// The places of equal requests, a list for each kind, in the order of their first ones.
  var repetitions: [[Int]] {
    var lists: [[Int]] = []
    for (place, identity) in identities.enumerated() where !exchanges[place].isControl {
      // Numbers are given in the order of first sight.
      while lists.count <= identity { lists.append([]) }
      lists[identity].append(place)
    }
    return lists.filter { !$0.isEmpty }
  }
}
