import KlingSpec
import Media
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

/// Sessions are things with an owner, an age and, for editing, marks.
@Suite struct SessionTests {
  private func open(_ call: String, in tenant: Tenant) throws -> String {
    let call = try #require(tenant.specification.call(named: call))
    let body = try #require(call.form).read(
      JSONDocument(parsing: Array(#"{"video_url": "https://a.test/run.mp4"}"#.utf8)))
    let production = try #require(call.production)
    let order = TaskOrder(
      call, production.plan(for: body, in: tenant.surroundings(wall: dawn)),
      origin: "http://mock.test")
    let view = tenant.view(of: try tenant.create(order, wall: dawn))
    return try #require(view.outputs.first { $0.kind == .session }?.id)
  }

  @Test func `a face is known within its session, for a day`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    let id = try open("identify-face.create", in: tenant)
    let around = tenant.surroundings(wall: dawn)
    let session = try #require(around.thing(kind: "face-session", id: id))
    #expect(session.source == "https://a.test/run.mp4")
    #expect(session.traits.isEmpty)
    #expect(around.thing(kind: "face", id: "\(id)/0")?.facts.milliseconds == 5_000)
    #expect(around.thing(kind: "face", id: "\(id)/1") == nil)
    #expect(around.thing(kind: "face", id: id) == nil)
    #expect(around.thing(kind: "face-session", id: "\(id)/0") == nil)
    #expect(around.thing(kind: "selection-session", id: id) == nil)
    _ = tenant.advance(to: dawn + 86_400_000, wall: dawn)
    let later = tenant.surroundings(wall: dawn).thing(kind: "face-session", id: id)
    #expect(later?.traits == ["expired"])
  }

  @Test func `marks are kept, found by their places and taken away`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    let id = try open("multi-elements-selection.init", in: tenant)
    let point = Selection.Point(x: Decimal(5, exponent: -1), y: 1)
    let shown = tenant.select(.add, [point, point], in: 3, of: id)
    #expect(shown.points(in: 3) == [point, point])
    let around = tenant.surroundings(wall: dawn)
    #expect(around.thing(kind: "frame", id: "\(id)/3")?.facts.marks == 2)
    #expect(around.thing(kind: "frame", id: "\(id)/4") == nil)
    #expect(around.thing(kind: "point", id: "\(id)/3/1/0.5") != nil)
    #expect(around.thing(kind: "point", id: "\(id)/3/0.5/1") == nil)
    #expect(around.thing(kind: "selection-session", id: id)?.facts.markedFrames == 1)
    #expect(tenant.select(.delete, [point], in: 3, of: id).points(in: 3) == [point])
    #expect(tenant.select(.clear, [], in: 0, of: id) == Selection())
    #expect(around.thing(kind: "frame", id: "\(id)/3") == nil)
  }

  @Test func `sessions of the platform stay as they are`() throws {
    let tenant = try makeWorld().defaultTenant
    let point = Selection.Point(x: 1, y: 1)
    let shown = tenant.select(.add, [point], in: 0, of: "847000000000000010")
    #expect(shown.points(in: 0) == [point])
    let session = tenant.surroundings(wall: dawn).thing(
      kind: "selection-session", id: "847000000000000010")
    #expect(session?.facts.marks == 1)
  }

  @Test(
    arguments: [
      (0, 0, 0..<80, 0..<45), (1, 1, 1_200..<1_280, 675..<720),
    ] as [(Decimal, Decimal, Range<Int>, Range<Int>)])
  func `a point marks what is around it, within the frame`(
    x: Decimal, y: Decimal, columns: Range<Int>, rows: Range<Int>
  ) throws {
    let tenant = try makeWorld().defaultTenant
    let shown = tenant.select(.add, [.init(x: x, y: y)], in: 0, of: "nobody")
    let mask = try #require(shown.mask(of: 0, width: 1_280, height: 720))
    #expect(mask == .init(width: 1_280, height: 720, columns: columns, rows: rows))
    #expect(shown.mask(of: 1, width: 1_280, height: 720) == nil)
  }
}
