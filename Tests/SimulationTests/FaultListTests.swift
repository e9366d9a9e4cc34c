import Simulation
import Testing

@Suite struct FaultListTests {
  @Test func `the nth matching call is struck and no other`() {
    var list = FaultList([Fault(call: "text2video.get", nth: 2, code: 1302, retryAfter: 1)])
    let codes = ["text2video.get", "text2video.create", "text2video.get", "text2video.get"]
      .map { list.strike($0)?.code }
    #expect(codes == [nil, nil, 1302, nil])
    #expect(list.entries.map(\.seen) == [3])
  }

  @Test func `the oldest of several speaks and all of them count`() {
    var list = FaultList([Fault(call: "x", code: 5000), Fault(call: "x", nth: 1, code: 5001)])
    let struck = [list.strike("x"), list.strike("x")].map { $0?.code }
    #expect(struck == [5000, nil])
  }

  @Test func `numbers go on when all are forgotten`() {
    var list = FaultList([Fault(call: "x", code: 5000)])
    list.removeAll()
    let number = list.add(Fault(call: "x", code: 5000))
    #expect(number == 2)
  }
}
