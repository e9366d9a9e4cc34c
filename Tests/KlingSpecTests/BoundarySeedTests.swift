import KlingSpec
import Schema
import Testing

@Suite struct BoundarySeedTests {
  @Test(arguments: Edition.all)
  func `every call with a body has bases, and each is predicted to be accepted`(edition: Edition)
    throws
  {
    for call in try Specification(edition).calls where call.action.judgesBody {
      let boundaries = try #require(call.boundaries(in: edition))
      let bases = call.boundaryBases(in: edition)
      #expect(!bases.isEmpty, "\(call.name) in \(edition)")
      #expect(Set(bases.map(\.name)).count == bases.count)
      for base in bases {
        let prediction = boundaries.unchanged(base).prediction
        #expect(
          prediction.violations.map(\.rule) == [], "\(call.name)/\(base.name) in \(edition)")
      }
    }
  }

  @Test func `calls without bodies have no boundaries`() throws {
    let list = try #require(try Specification(.march2026).call(named: "text2video.list"))
    #expect(list.boundaries(in: .march2026) == nil)
    #expect(list.boundaryBases(in: .march2026).isEmpty)
  }
}
