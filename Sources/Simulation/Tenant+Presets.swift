package import KlingSpec
package import Schema
import StrictJSON
import Timekeeping

extension Tenant {
  /// A page of the platform's own elements or voices, each as if a task of the account's first moment
  /// had made it; pages count from 1.
  package func presets(_ kind: OwnedKind, page: Int, size: Int, origin: String) -> [TaskView] {
    let pieces = Library.pieces.filter { piece in
      piece.isOfficial && piece.thing.kind == kind.rawValue
        && piece.editions.contains(specification.edition)
    }
    var numbers = SnowflakeMaker(worker: 0)
    let created = begin.milliseconds
    let views = pieces.map { piece in
      TaskView(
        number: numbers.next(at: begin).value, state: .succeeded, message: "", rule: nil,
        externalID: nil, created: created, updated: created,
        outputs: [output(of: ownedThing(piece, kind, origin: origin), origin: origin)],
        watermark: nil, units: 0, pack: "")
    }
    return Array(views.dropFirst((page - 1) * size).prefix(size))
  }

  /// A file of an element or a voice of the platform, as old as the account.
  func presetMedia(named name: ResultName) -> MediaFinding {
    guard let number = UniqueID.sequence(of: name.id, seed: outputSeed),
      let piece = platform.piece(ofFiles: number)
    else { return .unknown }
    let file = Work(piece, seed: settings.seed)
      .files(at: name.place, watermarked: name.isWatermarked).first { $0.suffix == name.suffix }
    return file.map { .found($0, made: begin) } ?? .unknown
  }
}
