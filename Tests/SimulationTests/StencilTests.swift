import KlingSpec
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

/// Records that are written by a stencil are those that would be written part by part.
struct StencilTests {
  /// Calls whose results are of all kinds, and bodies that they take.
  private static let orders: [(call: String, body: String)] = [
    ("text2video.create", #"{"model_name": "kling-v3", "prompt": "A boat."}"#),
    (
      "text2video.create",
      #"""
      {"model_name": "kling-v3", "prompt": "A boat.", "sound": "on",
       "watermark_info": {"enabled": true}}
      """#
    ),
    ("omni-video.create", #"{"model_name": "kling-v3-omni", "prompt": "A boat."}"#),
    ("generations.create", #"{"model_name": "kling-v3", "prompt": "A boat.", "n": 3}"#),
    ("text-to-audio.create", #"{"prompt": "Waves.", "duration": 5}"#),
  ]

  @Test(arguments: orders)
  func `a record is the same by a stencil and part by part`(
    _ order: (call: String, body: String)
  ) throws {
    let tenant = try makeWorld().defaultTenant
    let call = try #require(tenant.specification.call(named: order.call))
    let ids = try (0..<4).map { number in
      _ = tenant.advance(to: dawn + number * 17, wall: dawn)
      return try tenant.create(order.body, by: order.call).id
    }
    for time in [100, 2_000, 600_000] {
      _ = tenant.advance(to: dawn + time, wall: dawn)
      for id in ids {
        let sighting = try tenant.query(TaskName(id), of: call.endpoint, wall: dawn)
        for occasion in [Occasion.create, .query] {
          var byStencil = JSONWriter()
          tenant.write(sighting, occasion, in: call.style, to: &byStencil)
          var byPart = JSONWriter()
          call.style.write(tenant.view(of: sighting), occasion, to: &byPart)
          #expect(
            String(decoding: byStencil.bytes, as: UTF8.self)
              == String(decoding: byPart.bytes, as: UTF8.self))
        }
      }
    }
  }

  @Test func `ids grow by a digit in 2027, and records with them`() throws {
    // On 2027-03-30: half of the tasks are from before it, and half from behind it.
    let tenant = try makeWorld(#"{"now": 1806192000000}"#).defaultTenant
    let style = try #require(tenant.specification.call(named: "text2video.create")).style
    var ids: [String] = []
    for _ in 0..<8 {
      ids.append(try tenant.createTask().id)
      _ = tenant.advance(to: tenant.now(wall: dawn) + 12 * 3_600_000, wall: dawn)
    }
    #expect(Set(ids.map(\.count)) == [18, 19])
    for id in ids + ids.reversed() {
      let sighting = try tenant.query(TaskName(id), of: "text2video", wall: dawn)
      var byStencil = JSONWriter()
      tenant.write(sighting, .query, in: style, to: &byStencil)
      var byPart = JSONWriter()
      style.write(tenant.view(of: sighting), .query, to: &byPart)
      #expect(byStencil.bytes == byPart.bytes)
    }
  }

  @Test(arguments: [
    #""external_task_id": "order-17""#, #""callback_url": "", "external_task_id": "a\"b""#,
  ])
  func `a task with more of its own than ids and times is written part by part`(
    _ members: String
  ) throws {
    let tenant = try makeWorld().defaultTenant
    let task = try tenant.createTask(members)
    let style = try #require(tenant.specification.call(named: "text2video.create")).style
    for _ in 0..<3 {
      let sighting = try tenant.query(TaskName(task.id), of: "text2video", wall: dawn)
      var writer = JSONWriter()
      tenant.write(sighting, .query, in: style, to: &writer)
      let record = try JSON(parsing: writer.bytes)
      #expect(record["task_info"]?["external_task_id"] == .string(task.externalID ?? ""))
    }
  }

  @Test func `what failed is told with its reason, whatever was told before`() throws {
    let tenant = try makeWorld(#"{"outcomes": [{"outcome": "fail", "count": 1}]}"#).defaultTenant
    let style = try #require(tenant.specification.call(named: "text2video.create")).style
    let ids = try (0..<4).map { try tenant.createTask(wall: dawn + $0).id }
    _ = tenant.advanceUntilIdle(wall: dawn)
    // The one that failed is told between others, of which the later ones are told by a stencil.
    let records = try (ids[1...2] + [ids[0], ids[3]]).map { id in
      let sighting = try tenant.query(TaskName(id), of: "text2video", wall: dawn)
      var writer = JSONWriter()
      tenant.write(sighting, .query, in: style, to: &writer)
      return try JSON(parsing: writer.bytes)
    }
    #expect(
      records.map { $0["task_status"]?.string } == ["succeed", "succeed", "failed", "succeed"])
    #expect(records.map { $0["task_status_msg"]?.string?.isEmpty } == [true, true, false, true])
  }
}
