import Digest
import Media
package import Schema
import StrictJSON

extension Tenant: Surroundings {
  /// A thing of the platform, or a clip that this tenant made.
  package func thing(kind: String, id: String) -> Thing? {
    if let thing = platform.thing(kind: kind, id: id) { return thing }
    guard kind == "video", task(ofOutput: id) != nil else { return nil }
    return Thing(kind: kind, id: id)
  }

  /// The facts of the tenant's own results and of the media it declared; all else is foreign.
  package func media(at url: String) -> MediaReport {
    guard let (work, watermarked) = ownResult(at: url) else {
      return settings.inputs[url] ?? .foreign
    }
    var traits = MediaTraits()
    traits.kind = "mp4"
    traits.width = work.width
    traits.height = work.height
    // A result has one frame more than its seconds; windows of seconds are not meant to notice.
    traits.milliseconds = (work.frames - 1) * 1_000 / work.framesPerSecond
    traits.framesPerSecond = Decimal(integerLiteral: work.framesPerSecond)
    traits.bytes = MP4File(work.recipe(watermarked: watermarked)).count
    return .facts(traits)
  }

  /// The facts of a picture that came with the request, measured from its bytes and then forgotten.
  package func media(inline base64: ArraySlice<UInt8>) -> MediaReport {
    guard let bytes = Base64.decode(base64) else { return .foreign }
    var traits = MediaTraits()
    traits.bytes = bytes.count
    guard let facts = try? MediaProbe.facts(of: bytes) else {
      traits.kind = "unknown"
      return .facts(traits)
    }
    traits.kind = facts.kind.rawValue
    traits.width = facts.width
    traits.height = facts.height
    traits.milliseconds = facts.milliseconds
    return .facts(traits)
  }

  /// The result of this tenant to which a URL leads, under whatever authority.
  private func ownResult(at url: String) -> (Work, watermarked: Bool)? {
    guard url.hasSuffix(".mp4"), let start = url.firstRange(of: "\(Tenant.mediaPath)\(name)/")
    else { return nil }
    return result(named: String(url[start.upperBound...])).map { ($0.work, $1) }
  }
}
