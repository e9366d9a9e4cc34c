import Conformance
import Posix

/// The scenario and golden files of a project, read into memory.
struct ScenarioFolder {
  /// The scenarios, by name in ascending order.
  let scenarios: [SourceText]
  /// The goldens, likewise.
  let goldens: [SourceText]

  private static let mostBytes = 16 << 20

  /// Reads the folders that the options name, or `scenarios` and `golden`.
  ///
  /// A folder that is not there is empty, unless it was named and nothing will be written there.
  init(_ arguments: Arguments) throws(UsageFault) {
    scenarios = try Self.read(arguments, "--scenarios", standard: "scenarios")
    goldens = try Self.read(
      arguments, "--golden", standard: "golden", mayBeMissing: arguments.has("--update"))
  }

  /// The cases to try a new adapter with, which lie in no folder.
  init(smoking stages: StageMaker, _ catalogue: Catalogue) throws(UsageFault) {
    scenarios = SmokeCase.all.map(\.source).sorted { $0.name < $1.name }
    do throws(HarnessTrouble) {
      goldens = try SmokeCase.goldens(catalogue) { edition throws(HarnessTrouble) in
        try stages.stage(edition)
      }
    } catch {
      throw UsageFault(message: "--smoke: \(error)")
    }
  }

  private static func read(
    _ arguments: Arguments, _ option: String, standard: String, mayBeMissing: Bool = false
  ) throws(UsageFault) -> [SourceText] {
    let folder = arguments.text(option) ?? standard
    guard FileSystem.isDirectory(folder) else {
      if arguments.has(option), !mayBeMissing {
        throw UsageFault(message: "\(option): '\(folder)' is no folder")
      }
      return []
    }
    do {
      var texts: [SourceText] = []
      for path in try FileSystem.list(folder) where path.hasSuffix(".json") {
        let full = "\(folder)/\(path)"
        texts.append(
          SourceText(
            name: String(path.dropLast(5)), path: full,
            bytes: try FileSystem.read(full, limit: mostBytes)))
      }
      return texts
    } catch {
      throw UsageFault(message: "cannot read the files of \(option): \(error)")
    }
  }
}
