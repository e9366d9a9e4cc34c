/// The variables by which a client under test learns where the mock is and who it is there.
///
/// It is the same whether a client is started for one scenario, stays for all of them, or is a whole
/// test suite: what does not apply is nil, and its variable is not set then.
package struct ClientEnvironment: Hashable, Sendable {
  /// One variable.
  package struct Variable: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The value.
    package let value: String
  }

  /// The base URL of the mock, without a slash at its end; nil if each job has its own.
  package var server: String?
  /// The account to use; nil if each job has its own.
  package var account: Account?
  /// The path of the file with the job.
  package var goal: String?
  /// The path of the folder for results.
  package var out: String?
  /// The name of the scenario.
  package var scenario: String?
  /// Where to listen for callbacks, `host:port`.
  package var callbackListen: String?
  /// The real time after which the client is ended, in milliseconds.
  package var deadline: Int?

  /// An environment that tells of a server and an account, or of nothing yet.
  package init(server: String? = nil, account: Account? = nil) {
    self.server = server
    self.account = account
  }

  /// The variables that are set, in an order that never changes.
  ///
  /// The first four are ours; the next four are the same under the names that clients in the wild
  /// read.
  package var variables: [Variable] {
    values.compactMap { name, value in value.map { Variable(name: name, value: $0) } }
  }

  /// The variables that a client gets which would otherwise get these.
  ///
  /// Whatever they say of a name of ours goes, also where nothing takes its place: a client must
  /// find neither the keys of a real account nor the leftovers of a run around this one.
  package func replacing(
    in inherited: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    let names = Set(values.map(\.name))
    return inherited.filter { !names.contains($0.name) } + variables.map { ($0.name, $0.value) }
  }

  private var values: [(name: String, value: String?)] {
    [
      ("KLING_BASE_URL", server), ("KLING_ACCESS_KEY", account?.accessKey),
      ("KLING_SECRET_KEY", account?.secretKey), ("KLING_API_KEY", account?.apiKey),
      ("KLING_API_BASE_URL", server), ("KLINGAI_ACCESS_KEY", account?.accessKey),
      ("KLINGAI_SECRET_KEY", account?.secretKey), ("KLINGAI_API_KEY", account?.apiKey),
      ("KLING_MOCK_GOAL", goal), ("KLING_MOCK_OUT", out), ("KLING_MOCK_SCENARIO", scenario),
      ("KLING_MOCK_CALLBACK_LISTEN", callbackListen),
      ("KLING_MOCK_DEADLINE_MS", deadline.map(String.init)),
    ]
  }
}
