import Digest
import HTTPWire
import StrictJSON

/// What makes two requests the same one, sent again.
///
/// The external id of a create is no part of it, since whether a retry keeps it is to be judged; nor
/// is the credential, which has to be renewed.
struct RequestIdentity: Hashable {
  private let account: String
  private let chapter: Int
  private let method: String
  private let target: String
  private let content: [UInt8]

  init(_ exchange: ObservedExchange) {
    account = exchange.account
    chapter = exchange.chapter
    method = exchange.request.method
    target = exchange.request.target
    content = SHA256.hash(RequestIdentity.content(of: exchange.request.body))
  }

  /// A number for each exchange, equal for equal requests, in the order of first sight.
  static func numbers(of exchanges: [ObservedExchange]) -> [Int] {
    var known: [RequestIdentity: Int] = [:]
    return exchanges.map { exchange in
      let identity = RequestIdentity(exchange)
      if let number = known[identity] { return number }
      known[identity] = known.count
      return known.count - 1
    }
  }

  private static func content(of body: [UInt8]) -> [UInt8] {
    guard !body.isEmpty, var object = (try? JSON(parsing: body))?.object else { return body }
    object["external_task_id"] = nil
    if var options = object["options"]?.object {
      options["external_task_id"] = nil
      object["options"] = .object(options)
    }
    return JSON.object(object).utf8(.compact)
  }
}
