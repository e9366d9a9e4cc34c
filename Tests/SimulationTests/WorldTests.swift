import KlingSpec
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

@Suite struct WorldTests {
  private func add(_ settings: String, to world: World) throws -> Tenant {
    try world.addTenant(JSONDocument(parsing: Array(settings.utf8)), wall: dawn)
  }

  @Test func `a tenant is found by its name and by its credentials`() throws {
    let world = try makeWorld()
    let tenant = try add(#"{"name": "ci-7"}"#, to: world)
    #expect(world.tenant(named: "ci-7") === tenant)
    #expect(world.tenant(accessKey: tenant.keys.accessKey) === tenant)
    #expect(world.tenant(apiKey: tenant.keys.apiKey) === tenant)
    #expect(tenant.keys.apiKey.utf8.count == 57)
    #expect(world.tenant(accessKey: "mock-access-key") === world.defaultTenant)
    #expect(world.tenant(named: "nobody") == nil)
  }

  @Test func `credentials depend on seed and name alone`() throws {
    let keys = try ["{}", "{}", #"{"seed": 1}"#].map { settings in
      try add(#"{"name": "a"}"#, to: makeWorld(settings)).keys
    }
    #expect(keys[0] == keys[1])
    #expect(keys[0] != keys[2])
  }

  @Test func `names are given in turn and never twice`() throws {
    let world = try makeWorld()
    _ = try add(#"{"name": "tenant-1"}"#, to: world)
    #expect(try add("{}", to: world).name == "tenant-2")
    #expect(throws: World.TenantFault.nameTaken("tenant-2")) {
      try add(#"{"name": "tenant-2"}"#, to: world)
    }
    #expect(throws: World.TenantFault.nameTaken("default")) {
      try add(#"{"name": "default"}"#, to: world)
    }
  }

  @Test func `there is a most of tenants`() throws {
    var options = WorldOptions(settings: TenantSettings(edition: .march2026))
    options.tenants = 2
    let world = World(options, Specifications(), wall: dawn)
    _ = try add("{}", to: world)
    #expect(throws: World.TenantFault.full(2)) { try add("{}", to: world) }
  }

  @Test func `what a tenant leaves out it has from the default one`() throws {
    let world = try makeWorld(#"{"seed": 9, "pace": "instant"}"#)
    let tenant = try add(#"{"edition": "2026-09", "clock": "polls"}"#, to: world)
    #expect(tenant.settings.seed == 9)
    #expect(tenant.settings.pace == .instant)
    #expect(tenant.clock.mode == .polls)
    #expect(tenant.specification.edition == .september2026)
  }

  @Test(arguments: [
    (#"{"colour": 1}"#, "", "'colour' is unknown"),
    (#"{"seed": 1, "seed": 2}"#, "", "'seed' is given twice"),
    (#"[]"#, "", "an object is expected"),
    (#"{"name": "a/b"}"#, "/name", "1 to 64"),
    (#"{"name": ""}"#, "/name", "1 to 64"),
    (#"{"name": ".."}"#, "/name", "1 to 64"),
    (#"{"seed": -1}"#, "/seed", "whole number from 0"),
    (#"{"seed": 1.5}"#, "/seed", "whole number from 0"),
    (#"{"seed": "1"}"#, "/seed", "whole number from 0"),
    (#"{"edition": "2024"}"#, "/edition", "one of 2026-03, 2026-09"),
    (#"{"clock": "wall"}"#, "/clock", "one of real, manual, polls"),
    (#"{"webhook_secret": "secret"}"#, "/webhook_secret", "whsec_"),
    (#"{"webhook_secret": "whsec_"}"#, "/webhook_secret", "whsec_"),
    (#"{"webhook_secret": ["whsec_bW9jaw==", "x"]}"#, "/webhook_secret", "whsec_"),
    (#"{"webhook_secret": 7}"#, "/webhook_secret", "a list of strings"),
    (#"{"concurrency": {"tea": 1}}"#, "/concurrency/tea", "product"),
    (#"{"packs": [{"units": 1}]}"#, "/packs/0/type", "product"),
    (#"{"packs": [{"type": "video", "price": 1}]}"#, "/packs/0", "'price' is unknown"),
    (#"{"packs": [{"type": "tea", "units": 1}]}"#, "/packs/0/type", "one of video, image"),
    (#"{"balance": 5}"#, "/balance", "an object"),
    (#"{"balance": {}}"#, "/balance/amount", "greater than 0"),
    (#"{"balance": {"amount": 5, "currency": "CNY"}}"#, "/balance/currency", "USD"),
    (#"{"packs": [{"type": "video"}]}"#, "/packs/0/units", "greater than 0"),
    (#"{"packs": [{"type": "video", "units": 1, "days": -1}]}"#, "/packs/0/days", "from 0"),
    (#"{"account": {"status": "rich"}}"#, "/account/status", "normal, abnormal, arrears"),
    (#"{"account": {"allowed_ips": []}}"#, "/account", "status, denied, caller_allowed"),
    (#"{"account": {"caller_allowed": 0}}"#, "/account/caller_allowed", "true or false"),
    (#"{"account": {"denied": ["tea"]}}"#, "/account/denied", "edition 2026-03, not 'tea'"),
    (#"{"qps": {}}"#, "/qps/limit", "from 0 to 10000"),
    (#"{"qps": {"limit": 1, "per_ms": 0}}"#, "/qps/per_ms", "from 1"),
    (#"{"limits": {"tasks": 0}}"#, "/limits/tasks", "from 1"),
    (#"{"inputs": {"a/b~": 5}}"#, "/inputs/a~1b~0", "an object"),
    (#"{"inputs": {"x": {"seconds": 86400.1}}}"#, "/inputs/x/seconds", "a day at most"),
    (#"{"inputs": {"x": {"seconds": 0}}}"#, "/inputs/x/seconds", "greater than 0"),
    (#"{"outcomes": [{"outcome": "win"}]}"#, "/outcomes/0/outcome", "succeed, fail, stuck"),
    (#"{"outcomes": [{}]}"#, "/outcomes/0/outcome", "succeed, fail, stuck"),
    (
      #"{"outcomes": [{"outcome": "fail", "match": {"endpoint": "x"}}]}"#,
      "/outcomes/0/match/endpoint", "an endpoint of edition 2026-03"
    ),
    (#"{"faults": [{"on": "text2video.delete", "answer": 1302}]}"#, "/faults/0/on", "a call"),
    (#"{"faults": [{"on": "text2video.get", "answer": 1}]}"#, "/faults/0/answer", "error table"),
    (#"{"faults": [{"on": "text2video.get", "answer": 0}]}"#, "/faults/0/answer", "from 1"),
    (
      #"{"faults": [{"on": "media.get", "retry_after": 1, "reset": true}]}"#, "/faults/0/answer",
      "beside 'retry_after'"
    ),
    (#"{"faults": [{"on": "media.get"}]}"#, "/faults/0/answer", "exactly one of"),
    (
      #"{"faults": [{"on": "media.get", "reset": true, "cut_after": 1}]}"#, "/faults/0/answer",
      "exactly one of"
    ),
    (
      #"{"faults": [{"on": "media.get", "reset": true, "delay_ms": 1}]}"#, "/faults/0/delay_ms",
      "beside a delay"
    ),
    (#"{"faults": [{"on": "media.get", "every": 0}]}"#, "/faults/0/every", "from 1"),
    (#"{"faults": [{"on": "media.get", "cut_after": -1}]}"#, "/faults/0/cut_after", "from 0"),
  ])
  func `a bad setting is named with what was expected`(
    settings: String, pointer: String, words: String
  ) throws {
    let world = try makeWorld()
    let document = try JSONDocument(parsing: Array(settings.utf8))
    do throws(World.TenantFault) {
      _ = try world.addTenant(document, wall: dawn)
      Issue.record("\(settings) was accepted")
    } catch {
      guard case .setting(let fault) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(fault.pointer == pointer)
      #expect(fault.message.contains(words))
    }
    #expect(world.tenants.count == 1)
  }
}
