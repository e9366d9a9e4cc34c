import KlingSpec
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

/// The instant at which every world of these tests begins.
let dawn = Instant(milliseconds: 1_790_000_000_000)

/// A world whose default tenant is as a JSON object says.
func makeWorld(_ settings: String = "{}", tasks: Int = 100_000) throws -> World {
  let specifications = Specifications()
  var standard = TenantSettings(edition: .march2026)
  standard.clock = .manual
  try standard.read(JSONDocument(parsing: Array(settings.utf8)), specifications)
  var options = WorldOptions(settings: standard)
  options.tasks = tasks
  return World(options, specifications, wall: dawn)
}

/// Surroundings in which nobody owns anything.
struct Nothing: Surroundings {
  func thing(kind: String, id: String) -> Thing? { nil }
  func media(at url: String) -> MediaReport { .foreign }
  func media(inline base64: ArraySlice<UInt8>) -> MediaReport { .foreign }
}

/// What a plain text2video task makes.
func makeWork(seed: UInt64 = 0, prompt: String = "A paper boat.") throws -> Work {
  let call = try #require(Specification(.march2026).call(named: "text2video.create"))
  let text = #"{"model_name": "kling-v3", "prompt": "\#(prompt)"}"#
  let body = try #require(call.form).read(JSONDocument(parsing: Array(text.utf8)))
  let plan = try #require(call.production).plan(for: body, in: Nothing())
  return Work(plan, Blueprint(plan, seed: seed), words: plan.prompt)
}

extension Tenant {
  /// Creates a text2video task from the members of a body.
  @discardableResult
  func createTask(
    _ members: String = "", failure: Violation? = nil, wall: Instant = dawn
  ) throws -> TaskView {
    let call = try #require(specification.call(named: "text2video.create"))
    let rest = members.isEmpty ? "" : ", " + members
    let text = #"{"model_name": "kling-v3", "prompt": "A paper boat."\#(rest)}"#
    let body = try #require(call.form).read(JSONDocument(parsing: Array(text.utf8)))
    let production = try #require(call.production)
    var order = TaskOrder(
      call, production.plan(for: body, in: surroundings(wall: wall)), origin: "http://mock.test")
    order.externalID = body.text("external_task_id") ?? ""
    order.callbackURL = body.text("callback_url") ?? ""
    order.failure = failure
    return view(of: try create(order, wall: wall))
  }

  /// Creates what a body asks a call for.
  func create(_ text: String, by name: String, wall: Instant = dawn) throws -> TaskView {
    let call = try #require(specification.call(named: name))
    let body = try #require(call.form).read(JSONDocument(parsing: Array(text.utf8)))
    let plan = try #require(call.production).plan(for: body, in: surroundings(wall: wall))
    return view(
      of: try create(TaskOrder(call, plan, origin: "http://mock.test"), wall: wall))
  }

  /// What a query of a text2video task shows.
  func look(at id: String, wall: Instant = dawn) throws -> TaskView {
    view(of: try query(TaskName(id), of: "text2video", wall: wall))
  }
}
