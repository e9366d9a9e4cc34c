import Digest
import StrictJSON

/// What a client under test says of a job itself: the client's view, beside the server's.
///
/// A client that runs once for each job may write it into `result.json` of its folder, one that
/// stays sends it as its answer; the members are the same.
package struct ClientReport: Hashable, Sendable {
  /// How the job went.
  package enum Outcome: Hashable, Sendable {
    /// It is done.
    case ok
    /// The service refused it or its task failed.
    case failed(ServiceError)
    /// The client cannot do such jobs; where this is talked about, if anywhere.
    case skipped(reason: String, issue: String?)
    /// The client, or its adapter, is broken.
    case errored(message: String, trace: String)
  }

  /// What the client learned of a refusal or a failed task; nil for what it does not say.
  package struct ServiceError: Hashable, Sendable {
    /// The business code.
    package var code: Int?
    /// The service's words, alone or within the client's own.
    package var message: String?
    /// The status of the answer.
    package var httpStatus: Int?
    /// The id of the request that was refused.
    package var requestID: String?
  }

  /// A file that the client says it has written.
  package struct File: Hashable, Sendable {
    /// The name in the folder that the client was told.
    package let name: String
    /// The digest, in lower-case hexadecimal.
    package let sha256: String?
    /// The size.
    package let bytes: Int?
  }

  /// The name of the file in which a client that runs once leaves its report.
  package static let fileName = "result.json"

  /// How the job went.
  package let outcome: Outcome
  /// The files it wrote; one that is not listed is no fault.
  package let files: [File]
  /// The ids of the tasks that it made, looked up or listed; nil if it does not say.
  package let tasks: [String]?

  private static let outcomes = ["ok", "failed", "skipped", "errored"]
  private static let mostBytes = 1 << 40

  /// Reads a report from the members of a message.
  init(_ reader: MessageReader) throws(MessageFault) {
    let word = try reader.requiredString("outcome")
    switch word {
    case "ok": outcome = .ok
    case "failed": outcome = .failed(try ServiceError(reader.reader("error")))
    case "skipped":
      outcome = .skipped(
        reason: try reader.requiredString("reason"), issue: try reader.string("issue_url"))
    case "errored":
      outcome = .errored(
        message: try reader.requiredString("message"), trace: try reader.string("trace") ?? "")
    default: throw reader.unknown("outcome", word, ClientReport.outcomes)
    }
    var files: [File] = []
    for file in try reader.readers("files") {
      files.append(
        File(
          name: try file.requiredString("name"), sha256: try file.string("sha256"),
          bytes: try file.integer("bytes", in: 0...ClientReport.mostBytes)))
    }
    self.files = files
    tasks = try reader.strings("tasks")
  }

  /// Reads the file of a client that runs once; what is wrong is told in a sentence.
  package init(reading bytes: [UInt8]) throws(ReportFault) {
    do {
      try self.init(MessageReader(JSON(parsing: bytes)))
    } catch let fault as MessageFault {
      throw ReportFault(description: "\(fault)")
    } catch {
      throw ReportFault(description: "it is no JSON: \(error)")
    }
  }

  /// What is wrong with a report in a file.
  package struct ReportFault: Error {
    let description: String
  }
}

extension ClientReport.ServiceError {
  fileprivate init(_ reader: MessageReader?) throws(MessageFault) {
    self.init()
    guard let reader else { return }
    code = try reader.integer("code", in: 0...999_999)
    message = try reader.string("message")
    httpStatus = try reader.integer("http_status", in: 100...599)
    requestID = try reader.string("request_id")
  }
}

extension ClientReport.File {
  /// What is wrong with what was said of a file; nil if it is true.
  func complaint(_ files: [(name: String, bytes: [UInt8])]) -> String? {
    guard let file = files.first(where: { $0.name == name }) else {
      return "says that it saved '\(name)', which is not in its folder"
    }
    if let bytes, bytes != file.bytes.count {
      return "says that '\(name)' has \(bytes) bytes, and it has \(file.bytes.count)"
    }
    if let sha256, sha256.lowercased() != Hex.text(SHA256.hash(file.bytes)) {
      return "says that '\(name)' has the digest \(sha256), which it has not"
    }
    return nil
  }
}
