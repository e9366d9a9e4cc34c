import Simulation
import Testing

@Suite struct FaultListTests {
  @Test(arguments: [
    (Fault.Turns(), [1]), (Fault.Turns(nth: 3), [3]), (Fault.Turns(nth: 2, count: 3), [2, 3, 4]),
    (Fault.Turns(every: 3, count: nil), [1, 4, 7]),
    (Fault.Turns(nth: 2, every: 2, count: 2), [2, 4]),
    (Fault.Turns(nth: 6, every: 1, count: nil), [6, 7, 8]),
  ])
  func `the turns that are asked for are struck and no other`(turns: Fault.Turns, struck: [Int]) {
    var list = FaultList([Fault(call: "text2video.get", .reset, turns: turns)])
    let turns = (1...8).filter { _ in
      _ = list.strike("text2video.create")
      return list.strike("text2video.get") != nil
    }
    #expect(turns == struck)
    #expect(list.entries.map(\.seen) == [8])
  }

  @Test func `the oldest of several speaks and all of them count`() {
    let second = Fault.Turns(nth: 2)
    var list = FaultList([
      Fault(call: "x", .reset), Fault(call: "x", .late), Fault(call: "x", .late, turns: second),
    ])
    let struck = [list.strike("x"), list.strike("x"), list.strike("x")].map { $0?.id }
    #expect(struck == ["fault-1", "fault-3", nil])
  }

  @Test func `numbers go on when all are forgotten`() {
    var list = FaultList([Fault(call: "x", .reset)])
    list.removeAll()
    let id = list.add(Fault(call: "x", .reset))
    #expect(id == "fault-2")
  }
}
