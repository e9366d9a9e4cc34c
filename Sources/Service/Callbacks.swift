import Simulation

/// The callbacks that were sent and have not ended.
struct Callbacks {
  private var open: [Int: Delivery] = [:]

  mutating func begin(_ delivery: Delivery) { open[delivery.number] = delivery }

  mutating func end(_ number: Int) -> Delivery? { open.removeValue(forKey: number) }
}
