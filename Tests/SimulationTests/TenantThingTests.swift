import KlingSpec
import Media
import Schema
import Simulation
import StrictJSON
import Testing
import Timekeeping

@Suite struct TenantThingTests {
  private static let pictures = """
    {"element_name": "Mia", "element_description": "A woman.", "reference_type": "image_refer",
     "element_image_list": {"frontal_image": "https://a.test/1.png",
       "refer_images": [{"image_url": "https://a.test/2.png"}]}}
    """
  private static let clip = """
    {"element_name": "Leo", "element_description": "A dancer.", "reference_type": "video_refer",
     "element_video_list": {"refer_videos": [{"video_url": "https://a.test/leo.mp4"}]}}
    """
  private static let speaking = """
    {"inputs": {"https://a.test/leo.mp4": {"kind": "mp4", "seconds": 4, "voices": 1}}}
    """

  /// The element that a tenant of such settings gets from a body, at the end of its task.
  private func element(_ body: String, in tenant: Tenant) throws -> OutputView {
    let call = "advanced-custom-elements"
    let task = try tenant.create(body, by: "\(call).create")
    _ = tenant.advanceUntilIdle(wall: dawn)
    let sighting = try tenant.query(TaskName(task.id), of: call, wall: dawn)
    return try #require(tenant.view(of: sighting).outputs.first)
  }

  @Test func `an element is there from the moment at which its task succeeds`() throws {
    let id = try #require(element(Self.pictures, in: makeWorld().defaultTenant).id)
    let tenant = try makeWorld().defaultTenant
    _ = try tenant.create(Self.pictures, by: "advanced-custom-elements.create")
    for (time, isThere) in [(0, false), (2_999, false), (3_000, true), (99_000, true)] {
      _ = tenant.advance(to: dawn + time, wall: dawn)
      let thing = tenant.surroundings(wall: dawn).thing(kind: "element", id: id)
      #expect((thing?.traits == ["multi_image"]) == isThere)
    }
  }

  @Test func `an element of a speaking clip has a voice with an id of its own`() throws {
    let tenant = try makeWorld(Self.speaking).defaultTenant
    let element = try element(Self.clip, in: tenant)
    let voice = try #require(element.details["element_voice_info"]?["voice_id"]?.string)
    let surroundings = tenant.surroundings(wall: dawn)
    #expect(surroundings.thing(kind: "voice", id: voice) != nil)
    #expect(surroundings.thing(kind: "element", id: voice) == nil)
    #expect(
      surroundings.thing(kind: "element", id: element.id ?? "")?.traits == ["video_character"])
    let silent = try self.element(Self.clip, in: makeWorld().defaultTenant)
    #expect(silent.details["element_voice_info"] == [:])
  }

  @Test func `what is deleted is found no more, but its record tells of it`() throws {
    let tenant = try makeWorld(Self.speaking).defaultTenant
    let element = try element(Self.clip, in: tenant)
    let id = try #require(element.id)
    let voice = try #require(element.details["element_voice_info"]?["voice_id"]?.string)
    #expect(tenant.delete(id, [.element, .oldElement], wall: dawn).state == .succeeded)
    let surroundings = tenant.surroundings(wall: dawn)
    #expect(surroundings.thing(kind: "element", id: id) == nil)
    #expect(surroundings.thing(kind: "voice", id: voice) != nil)
    let record = tenant.list(of: "advanced-custom-elements", page: 1, size: 1, wall: dawn)
    #expect(record.first?.outputs.first?.details["status"] == "deleted")
  }

  @Test func `an account that begins anew owns what it owned at first`() throws {
    let tenant = try makeWorld().defaultTenant
    let id = try #require(element(Self.pictures, in: tenant).id)
    _ = tenant.delete("321922438904313", [.element], wall: dawn)
    #expect(tenant.surroundings(wall: dawn).thing(kind: "element", id: "321922438904313") == nil)
    tenant.reset([.tasks], wall: dawn)
    #expect(tenant.surroundings(wall: dawn).thing(kind: "element", id: "321922438904313") != nil)
    #expect(tenant.surroundings(wall: dawn).thing(kind: "element", id: id) == nil)
  }

  @Test func `of things whose tasks had to go only the platform's stay deleted`() throws {
    let tenant = try makeWorld(tasks: 1).defaultTenant
    _ = tenant.delete("vc-1001", [.voice], wall: dawn)
    for _ in 0..<12 {
      let id = try #require(element(Self.pictures, in: tenant).id)
      _ = tenant.delete(id, [.element], wall: dawn)
      #expect(tenant.surroundings(wall: dawn).thing(kind: "element", id: id) == nil)
    }
    #expect(tenant.surroundings(wall: dawn).thing(kind: "voice", id: "vc-1001") == nil)
  }

  @Test func `no id but its own leads to an element`() throws {
    let tenant = try makeWorld().defaultTenant
    let id = try #require(element(Self.pictures, in: tenant).id)
    let surroundings = tenant.surroundings(wall: dawn)
    for (kind, name) in [
      ("voice", id), ("old-element", id), ("element", "0\(id)"), ("element", "-\(id)"),
      ("element", ""), ("element", "99999999999999999999"), ("element", "element"),
    ] {
      #expect(surroundings.thing(kind: kind, id: name) == nil)
    }
  }

  @Test func `presets have files, and only those that lists link`() throws {
    let tenant = try makeWorld().defaultTenant
    let presets = tenant.presets(.element, page: 1, size: 500, origin: "http://mock.test")
    let urls = try #require(presets.first?.outputs.first).urls
    #expect(urls.count == 3)
    let names = urls.map { String($0.split(separator: "/").last ?? "") }
    for name in names {
      guard case .found(.picture(let recipe), _) = tenant.media(named: name, wall: dawn) else {
        Issue.record("there is no \(name)")
        continue
      }
      #expect(recipe.width == 1_024)
    }
    for name in [names[0].replacing(".png", with: ".mp3"), names[1].replacing("-1", with: "-3")] {
      #expect(tenant.media(named: name, wall: dawn) == .unknown)
    }
    #expect(tenant.presets(.element, page: 2, size: 500, origin: "").isEmpty)
  }
}
