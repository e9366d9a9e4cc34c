import StrictJSON

/// What a client that stays has done against the protocol, and where.
///
/// None of them can be made good: who speaks another language cannot be asked to repeat it.
package enum StreamFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line has no end.
  case tooLong(line: Int)
  /// A line is no JSON; how it begins, and what is wrong with it.
  case junk(line: Int, start: String, reason: String)
  /// A member is missing or of a wrong type.
  case shape(line: Int, MessageFault)
  /// The client speaks another version of the protocol.
  case version(line: Int, Int)
  /// Something was said before the greeting was returned.
  case early(line: Int, type: String)
  /// The greeting was returned again.
  case secondHello(line: Int)
  /// An answer to something that was never asked.
  case unknownNumber(line: Int, Int)
  /// A second answer.
  case answeredAgain(line: Int, Int)

  /// The mistake and what to do about it, in words for the author of an adapter.
  package var description: String {
    switch self {
    case .tooLong(let line):
      "line \(line) of its output is longer than \(StreamSession.longestLine) bytes; "
        + "a message is one line, ended by a line feed, and files are named, not sent"
    case .junk(let line, let start, let reason):
      "line \(line) of its output is no message but \(JSON.string(start).text()) (\(reason)); "
        + "standard output belongs to the protocol, logs go to standard error"
    case .shape(let line, let fault): "line \(line) of its output: \(fault)"
    case .version(let line, let version):
      "line \(line) of its output: /version is \(version), and this program speaks "
        + "\(StreamSession.version)"
    case .early(let line, let type):
      "line \(line) of its output is a '\(type)' before its 'hello'; "
        + "return the greeting before anything else"
    case .secondHello(let line):
      "line \(line) of its output is a second 'hello'; say it once, when greeted"
    case .unknownNumber(let line, let number):
      "line \(line) of its output: /seq is \(number), which nothing was asked under; "
        + "repeat the 'seq' of the run message"
    case .answeredAgain(let line, let number):
      "line \(line) of its output: /seq is \(number), which was answered before; "
        + "answer each run message once"
    }
  }
}
