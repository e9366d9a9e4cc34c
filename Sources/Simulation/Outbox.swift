import Timekeeping

/// Where the tenants of a world put callbacks that are due, and the times at which to look again.
final class Outbox {
  /// Instants of the wall clock at which a tenant, by its place in the world, has something due.
  var wakes = DueQueue<Int>()
  /// The number of the last delivery.
  private(set) var lastNumber = 0
  private var deliveries: [Delivery] = []

  var isEmpty: Bool { deliveries.isEmpty }

  func add(_ deliver: (_ number: Int) -> Delivery) {
    lastNumber += 1
    deliveries.append(deliver(lastNumber))
  }

  func take() -> [Delivery] {
    guard !deliveries.isEmpty else { return [] }
    defer { deliveries.removeAll() }
    return deliveries
  }
}
