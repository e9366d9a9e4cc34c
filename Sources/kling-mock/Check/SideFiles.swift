import Conformance
import Posix

/// The hand-written files beside scenarios and goldens that a command line names.
struct SideFiles {
  /// The lists of failures.
  private(set) var known = KnownFailures()
  /// What the client under test is said to do; one at most.
  private(set) var capabilities: [Capabilities] = []
  /// What is wrong in the files.
  private(set) var faults: [ScenarioFault] = []

  private static let mostBytes = 4 << 20

  /// Reads the files; one that cannot be read is a fault of the command line.
  init(_ arguments: Arguments, _ catalogue: Catalogue) throws(UsageFault) {
    known.failing = try list(arguments, "--known-failing")
    known.flaky = try list(arguments, "--known-flaky")
    guard let source = try Self.source(arguments, "--capabilities") else { return }
    do throws(ScenarioFault) {
      capabilities = [try Capabilities(reading: source, catalogue)]
    } catch {
      faults.append(error)
    }
  }

  private mutating func list(
    _ arguments: Arguments, _ option: String
  ) throws(UsageFault) -> NameList? {
    guard let source = try Self.source(arguments, option) else { return nil }
    do throws(ScenarioFault) {
      return try NameList(reading: source)
    } catch {
      faults.append(error)
      return nil
    }
  }

  private static func source(
    _ arguments: Arguments, _ option: String
  ) throws(UsageFault) -> SourceText? {
    guard let path = arguments.text(option) else { return nil }
    do throws(SystemFault) {
      return SourceText(
        name: path, path: path, bytes: try FileSystem.read(path, limit: mostBytes))
    } catch {
      throw UsageFault(message: "\(option): \(error)")
    }
  }
}
