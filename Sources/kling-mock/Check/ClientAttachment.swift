import Conformance

/// How a client under test is asked to do jobs.
enum ClientAttachment: Sendable {
  /// It is started for each one, by this command line.
  case started(ClientTemplate, among: RunningClients)
  /// It stays and is talked with.
  case staying(StreamClient)
}
