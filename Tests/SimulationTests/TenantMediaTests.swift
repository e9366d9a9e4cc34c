import Digest
import KlingSpec
import Media
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

@Suite struct TenantMediaTests {
  private func finished(_ members: String = "", in world: World) throws -> OutputView {
    let tenant = world.defaultTenant
    let task = try tenant.createTask(members)
    _ = tenant.advanceUntilIdle(wall: dawn)
    return try #require(tenant.look(at: task.id).outputs.first)
  }

  private func name(of url: String) -> String { String(url.split(separator: "/").last ?? "") }

  @Test func `a result is found by its name for thirty days`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    let output = try finished(in: world)
    let id = try #require(output.id)
    let url = try #require(output.urls.first)
    #expect(url == "http://mock.test/__kling/media/default/\(id).mp4")
    #expect(output.watermarkURL == nil)
    let name = name(of: url)
    guard case .found(.clip(let recipe), let made) = tenant.media(named: name, wall: dawn) else {
      Issue.record("the result is not there")
      return
    }
    #expect(recipe.frameCount == 121)
    let end = dawn + 3_000
    #expect(made == end)
    _ = tenant.advance(to: end + Tenant.retention, wall: dawn)
    #expect(tenant.media(named: name, wall: dawn) == .found(.clip(recipe), made: end))
    _ = tenant.advance(to: end + Tenant.retention + 1, wall: dawn)
    #expect(tenant.media(named: name, wall: dawn) == .expired)
  }

  @Test func `a marked twin is another file of the same task`() throws {
    let world = try makeWorld()
    let output = try finished(#""watermark_info": {"enabled": true}"#, in: world)
    let twin = try #require(output.watermarkURL)
    let tenant = world.defaultTenant
    let plain = tenant.media(named: name(of: output.urls[0]), wall: dawn)
    let marked = tenant.media(named: name(of: twin), wall: dawn)
    #expect(plain != .unknown && marked != .unknown && plain != marked)
  }

  @Test func `there is nothing before the end and under other names`() throws {
    let world = try makeWorld()
    let tenant = world.defaultTenant
    let id = try #require(try finished(in: world).id)
    for name in [
      "", ".mp4", id, "\(id).mov", "\(id)-watermark.mp4", "\(id).mp4/", "x\(id).mp4", "\(id)-1.mp4",
      "\(id)-0.mp4", "\(id).png",
    ] {
      #expect(tenant.media(named: name, wall: dawn) == .unknown)
    }
  }

  @Test func `equal requests look alike, other words or seeds do not`() throws {
    let boat = try makeWork().files(at: 0, watermarked: false)
    #expect(try makeWork().files(at: 0, watermarked: false) == boat)
    #expect(try makeWork(prompt: "A tin boat.").files(at: 0, watermarked: false) != boat)
    #expect(try makeWork(seed: 1).files(at: 0, watermarked: false) != boat)
  }

  @Test func `films show the words of their request and nothing that depends on the clock`() throws
  {
    let world = try makeWorld()
    let members =
      #""mode": "pro", "external_task_id": "no. 17", "watermark_info": {"enabled": true}"#
    let output = try finished(members, in: world)
    let tenant = world.defaultTenant
    func film(_ url: String, of tenant: Tenant) throws -> VideoRecipe {
      guard case .found(.clip(let recipe), _) = tenant.media(named: name(of: url), wall: dawn)
      else {
        throw NoFilm()
      }
      return recipe
    }
    func caption(_ url: String) throws -> Caption {
      try #require(film(url, of: tenant).caption)
    }
    let plain = try caption(try #require(output.urls.first))
    #expect(plain.words == "A paper boat.")
    #expect(plain.externalID == "no. 17")
    #expect([plain.model, plain.mode] == ["kling-v3", "pro"])
    #expect(plain.isWatermarked == false)
    let marked = try caption(try #require(output.watermarkURL))
    #expect(marked.isWatermarked)
    #expect(marked.digest == plain.digest)
    let later = try makeWorld()
    _ = later.defaultTenant.advance(to: dawn + 86_400_000, wall: dawn)
    _ = try later.defaultTenant.createTask()
    let task = try later.defaultTenant.createTask(members)
    _ = later.defaultTenant.advanceUntilIdle(wall: dawn)
    let again = try #require(later.defaultTenant.look(at: task.id).outputs.first)
    #expect(
      try film(again.urls[0], of: later.defaultTenant) == film(output.urls[0], of: tenant))
  }

  @Test func `first and last scenes have the colours of inline pictures`() throws {
    func colours(_ first: Int, _ last: Int?, shots: String = "") throws -> [Colour] {
      let call = try #require(Specification(.march2026).call(named: "image2video.create"))
      let tail = last.map { #","image_tail":"\#(picture($0))""# } ?? ""
      let text = #"{"model_name":"kling-v3","image":"\#(picture(first))"\#(tail)\#(shots)}"#
      let around = try makeWorld().defaultTenant.surroundings(wall: dawn)
      let body = try #require(call.form).read(JSONDocument(parsing: Array(text.utf8)))
        .lookingAtMedia(in: around)
      let plan = try #require(call.production).plan(for: body, in: around)
      let work = Work(plan, Blueprint(plan, seed: 0), words: plan.prompt)
      guard case .clip(let recipe)? = work.files(at: 0, watermarked: false).first else {
        throw NoFilm()
      }
      return recipe.scenes.map(\.colour)
    }
    #expect(try colours(300, nil) == colours(300, nil))
    #expect(try colours(300, nil) != colours(301, nil))
    #expect(try colours(300, 301) != colours(300, 302))
    #expect(try colours(300, 301) != colours(301, 300))
    let shots = #"""
      ,"multi_shot":true,"shot_type":"customize","multi_prompt":[
       {"index":1,"prompt":"a","duration":"2"},{"index":2,"prompt":"b","duration":"3"}]
      """#
    let one = try colours(300, 301, shots: shots)
    let other = try colours(300, 302, shots: shots)
    #expect(one.count == 2)
    #expect(one[0] == other[0])
    #expect(one[0] == (try colours(300, nil)[0]))
    #expect(one[1] != other[1])
  }

  @Test func `own results and declared media have facts, others are foreign`() throws {
    let world = try makeWorld(
      """
      {"inputs": {"https://a.test/run.mp4": {"kind": "mp4", "seconds": 8.5, "width": 1280,
        "height": 720, "fps": 29.97, "bytes": 9000000}, "https://b.test/x.png": "unreachable"}}
      """)
    let tenant = world.defaultTenant
    let url = try #require(try finished(in: world).urls.first)
    let around = tenant.surroundings(wall: dawn)
    guard case .facts(let own) = around.media(at: url) else {
      Issue.record("an own result has no facts")
      return
    }
    #expect(own.milliseconds == 5_000)
    #expect(own.bytes.map { $0 > 1_000 } ?? false)
    guard case .facts(let declared) = around.media(at: "https://a.test/run.mp4") else {
      Issue.record("a declared medium has no facts")
      return
    }
    #expect(declared.milliseconds == 8_500)
    #expect(declared.framesPerSecond == Decimal("29.97"))
    #expect(around.media(at: "https://b.test/x.png") == .unreachable)
    #expect(around.media(at: "https://c.test/x.png") == .foreign)
  }

  @Test func `clips of the account and things of the platform can be named`() throws {
    let world = try makeWorld()
    let id = try #require(try finished(in: world).id)
    let around = world.defaultTenant.surroundings(wall: dawn)
    #expect(around.thing(kind: "video", id: id)?.id == id)
    #expect(around.thing(kind: "voice", id: id) == nil)
    #expect(around.thing(kind: "element", id: "160") != nil)
    #expect(around.thing(kind: "element", id: "169") == nil)
  }
}

private struct NoFilm: Error {}

/// A PNG file so wide and 300 pixels high, as base64.
private func picture(_ width: Int) -> String {
  let file = PNGFile(width: width, height: 300, colour: Colour(red: 1, green: 2, blue: 3))
  return Base64.text(file.bytes)
}
