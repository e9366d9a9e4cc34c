package import Schema

/// What a check is to do with its scenarios.
package struct CheckOptions: Sendable {
  /// Who is under test.
  package enum Subject: Sendable {
    /// The server: the harness's own client talks to it.
    case server
    /// A program that is started once for each goal.
    case client(ClientTemplate)
    /// A program that stays and is handed one goal after another.
    case stream

    /// Whether it is a program of somebody else's.
    package var isClient: Bool {
      switch self {
      case .server: false
      case .client, .stream: true
      }
    }
  }

  /// Which goldens are written anew.
  package enum Update: String, Sendable, CaseIterable {
    /// None.
    case no
    /// Those that are not there.
    case missing
    /// Those whose scenario answers otherwise now, too.
    case all
  }

  /// Who is under test.
  package var subject = Subject.server
  /// The only edition to run; nil for each that a scenario lists.
  package var edition: Edition?
  /// Which goldens are written anew.
  package var update = Update.no
  /// The folder in which new goldens are to be written, as the user named it.
  package var goldenFolder = "golden"
  /// Whether lighter findings fail too, `should` ones.
  package var isStrict = false
  /// What the client under test can do, as told by whoever knows; all of it must do for a goal.
  package var capabilities: [Capabilities] = []
  /// What is known to fail.
  package var known = KnownFailures()
  /// Whether timelines tell real times, which differ from run to run.
  package var tellsTimes = false
  /// The credentials for a server that is no mock.
  package var account = Account(accessKey: nil, secretKey: nil, apiKey: nil)
  /// How long to wait between polls of a server that is no mock, in milliseconds of real time.
  package var pollInterval = 5_000

  /// A check of a server, in all editions, that writes nothing.
  package init() {}
}
