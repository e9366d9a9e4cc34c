import Digest
import KlingSpec
import Schema
package import StrictJSON
package import Timekeeping

extension TenantSettings {
  /// The names that the object of a tenant may have.
  private static let known = [
    "name", "seed", "edition", "clock", "pace", "now", "auth_clock", "account", "qps",
    "concurrency", "packs", "balance", "limits", "inputs", "outcomes", "faults", "webhook_secret",
    "callback_hosts",
  ]

  /// Takes over what a JSON object says; what it leaves out stays as it is.
  package mutating func read(
    _ document: JSONDocument, _ specifications: Specifications
  ) throws(SettingFault) {
    let members = try Members(of: document, known: TenantSettings.known)
    if let name = try members.text("name") {
      guard TenantSettings.isName(name) else {
        throw members.fault("name", "a name of 1 to 64 letters, digits, '.', '_' and '-'")
      }
      self.name = name
    }
    if let seed = try members.integer("seed", in: 0...Int.max) { self.seed = UInt64(seed) }
    if let name = try members.text("edition") {
      guard let edition = Edition(named: name) else {
        let names = Edition.all.map(\.name).joined(separator: ", ")
        throw members.fault("edition", "one of \(names)")
      }
      self.edition = edition
    }
    clock = try members.word("clock", of: VirtualClock.Mode.self) ?? clock
    pace = try members.word("pace", of: Pace.self) ?? pace
    let latest = TenantSettings.latest.milliseconds
    start = try members.integer("now", in: 0...latest).map { Instant(milliseconds: $0) } ?? start
    authClock = try members.word("auth_clock", of: AuthClock.self) ?? authClock
    callbackHosts = try members.texts("callback_hosts") ?? callbackHosts
    webhookSecrets = try TenantSettings.secrets(members) ?? webhookSecrets
    let specification = specifications[edition]
    try readAccount(members, specification)
    inputs = try TenantSettings.inputs(members) ?? inputs
    for item in try members.objects("outcomes", known: ScriptedOutcome.known) ?? [] {
      outcomes.append(try ScriptedOutcome(reading: item, specification))
    }
    for item in try members.objects("faults", known: Fault.known) ?? [] {
      faults.append(try Fault(reading: item, specification))
    }
  }

  /// The latest instant that a task id can carry.
  package static let latest = Snowflake.epoch + ((1 << 41) - 1)

  /// Whether text can name a tenant, which stands in the paths of its media.
  package static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text != "." && text != ".."
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
      }
  }

  /// One secret, or a list of those that sign while one takes the place of another.
  private static func secrets(_ members: Members) throws(SettingFault) -> [String]? {
    guard let secrets = try members.textOrTexts("webhook_secret") else { return nil }
    for secret in secrets {
      let encoded = secret.hasPrefix("whsec_") ? Array(secret.utf8.dropFirst(6)) : []
      guard Base64.decode(encoded)?.isEmpty == false else {
        throw members.fault("webhook_secret", "\"whsec_\" and a key in base64, or a list of such,")
      }
    }
    return secrets
  }

  private static func inputs(_ members: Members) throws(SettingFault) -> [String: MediaReport]? {
    guard let inputs = try members.object("inputs", known: nil) else { return nil }
    var reports: [String: MediaReport] = [:]
    for url in inputs.names {
      if inputs.isText(url, "unreachable") {
        reports[url] = .unreachable
        continue
      }
      let known = [
        "kind", "seconds", "width", "height", "fps", "bytes", "voices", "video_tracks",
        "audio_tracks",
      ]
      guard let facts = try inputs.object(url, known: known) else {
        throw inputs.fault(url, "an object of facts or \"unreachable\"")
      }
      var traits = MediaTraits()
      traits.kind = try facts.text("kind")
      if let seconds = try facts.positive("seconds") {
        guard seconds <= 86_400 else { throw facts.fault("seconds", "a day at most") }
        traits.milliseconds = Int((seconds * 1_000).description.prefix { $0 != "." })
      }
      traits.width = try facts.integer("width", in: 1...1_000_000)
      traits.height = try facts.integer("height", in: 1...1_000_000)
      traits.bytes = try facts.integer("bytes", in: 0...Int.max)
      traits.voices = try facts.integer("voices", in: 0...100)
      traits.framesPerSecond = try facts.positive("fps")
      traits.videoTracks = try facts.integer("video_tracks", in: 0...64)
      traits.audioTracks = try facts.integer("audio_tracks", in: 0...64)
      reports[url] = .facts(traits)
    }
    return reports
  }
}
