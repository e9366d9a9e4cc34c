import Posix
import Simulation

/// The folder of `--fixtures`, read whole before the program listens and never again.
enum FixtureFolder {
  /// The most bytes that the files may have together, for all of them are held in memory.
  static let standardLimit = 256 << 20

  /// Takes in the files that lie directly in a folder; those whose names begin with a dot are hidden.
  ///
  /// A folder within it, a name that cannot stand in a URL as it is, a file that cannot be read and
  /// more bytes than the limit allows are faults, so that no fixture is silently missing.
  static func read(_ folder: String, limit: Int) throws(UsageFault) -> Fixtures {
    guard FileSystem.isDirectory(folder) else {
      throw UsageFault(message: "--fixtures is a folder, not '\(folder)'")
    }
    var fixtures = Fixtures()
    var room = limit
    for path in try names(in: folder) where !isHidden(path) {
      guard Fixtures.isName(path) else {
        throw UsageFault(
          message: path.contains("/")
            ? "--fixtures: '\(folder)/\(path)' lies in a folder of its own; put it in '\(folder)'"
            : "--fixtures: '\(folder)/\(path)' has a name that cannot stand in a URL as it is; "
              + "letters, digits, '.', '-' and '_' can")
      }
      let bytes = try file("\(folder)/\(path)", room: room, limit)
      room -= bytes.count
      fixtures.add(bytes, named: path)
    }
    return fixtures
  }

  private static func names(in folder: String) throws(UsageFault) -> [String] {
    do throws(SystemFault) {
      return try FileSystem.list(folder)
    } catch {
      throw UsageFault(message: "--fixtures: \(error)")
    }
  }

  private static func file(
    _ path: String, room: Int, _ limit: Int
  ) throws(UsageFault) -> [UInt8] {
    do throws(SystemFault) {
      return try FileSystem.read(path, limit: room)
    } catch {
      throw UsageFault(
        message: error.isTooLarge
          ? "--fixtures: with '\(path)' the files have more than \(limit) bytes; "
            + "`--limit fixtures=BYTES` allows more"
          : "--fixtures: \(error)")
    }
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
