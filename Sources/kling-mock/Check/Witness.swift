import Conformance
import HTTPWire
import KlingSpec
import Schema
import Service
import Simulation
import Timekeeping

/// A handler around the service that remembers what goes in and out, for laws to judge.
///
/// The service does not know of it: what its rules said of a request is read from the journals.
final class Witness: RequestHandler {
  let service: Service
  private(set) var exchanges: [ObservedExchange] = []
  private(set) var callbacks: [ObservedCallback] = []
  /// When connections ended, by their numbers.
  private(set) var closings: [Int: Int] = [:]
  /// How many exchanges came after there was no more room.
  private(set) var dropped = 0

  /// Changes answers on their way; nil to leave them as they are.
  var alteration: ((HTTPRequest, HTTPResponse) -> HTTPResponse)?

  private let mostExchanges: Int
  private let mostBody: Int
  private var chapter = 0
  private var waiting: [Int: HTTPRequest] = [:]
  /// The last exchange of each connection that is open.
  private var lastPlaces: [Int: Int] = [:]
  /// The number of the last entry that was read from each tenant's journal.
  private var journaled: [Int] = []
  private var sent: [Int: (request: HTTPRequest, time: Int)] = [:]

  /// A witness who keeps so many exchanges, with the long texts of larger bodies as digests.
  init(_ service: Service, mostExchanges: Int = .max, mostBody: Int = .max) {
    self.service = service
    self.mostExchanges = mostExchanges
    self.mostBody = mostBody
  }

  /// All of it, for laws to judge.
  func observation(of occasion: Observation.Occasion) -> Observation {
    Observation(
      exchanges, callbacks: callbacks, closings: closings, occasion: occasion, dropped: dropped)
  }

  func reply(to request: HTTPRequest, on listener: Int, now: Int) -> Reply {
    let reply = altered(service.reply(to: request, on: listener, now: now), to: request)
    switch reply {
    case .now(let response), .after(_, let response): observe(request, response, now)
    case .cut(_, let response): observe(request, response, now, isBroken: true)
    case .reset: observe(request, .none, now, isBroken: true)
    case .waiting(let ticket): waiting[ticket] = request
    }
    return reply
  }

  func refusal(of head: HTTPRequest, on listener: Int, now: Int) -> HTTPResponse? {
    guard let refusal = service.refusal(of: head, on: listener, now: now) else { return nil }
    observe(head, refusal, now)
    return refusal
  }

  func response(forTicket ticket: Int, now: Int) -> HTTPResponse? {
    guard let response = service.response(forTicket: ticket, now: now) else { return nil }
    if let request = waiting.removeValue(forKey: ticket) { observe(request, response, now) }
    return response
  }

  func abandon(ticket: Int) {
    waiting[ticket] = nil
    service.abandon(ticket: ticket)
  }

  func outbound(now: Int) -> [OutboundRequest] {
    let requests = service.outbound(now: now)
    for request in requests { sent[request.id] = (request.request, now) }
    return requests
  }

  func finished(_ id: Int, _ result: OutboundResult, now: Int) {
    service.finished(id, result, now: now)
    guard let (request, time) = sent.removeValue(forKey: id) else { return }
    let waited = now - time
    let end: ObservedCallback.End =
      switch result {
      case .response(let response): .answered(response)
      // Who is not there fails at once; who is there and silent, when the sender gives up.
      case .failed where waited >= service.options.callbackTimeout: .silent
      case .failed(let reason): .undelivered(reason)
      }
    callbacks.append(
      ObservedCallback(milliseconds: time, request: request, waited: waited, end: end))
  }

  func nextWake(now: Int) -> Int? { service.nextWake(now: now) }

  func ended(connection: Int, _ end: ConnectionEnd, now: Int) {
    guard let place = lastPlaces.removeValue(forKey: connection) else { return }
    closings[connection] = now
    if end == .brokenOff { exchanges[place].isBrokenOff = true }
  }

  private func altered(_ reply: Reply, to request: HTTPRequest) -> Reply {
    guard let alteration else { return reply }
    switch reply {
    case .now(let response): return .now(alteration(request, response))
    case .after(let delay, let response):
      return .after(milliseconds: delay, alteration(request, response))
    case .cut, .reset, .waiting: return reply
    }
  }

  private func observe(
    _ request: HTTPRequest, _ response: HTTPResponse, _ now: Int, isBroken: Bool = false
  ) {
    guard exchanges.count < mostExchanges else {
      dropped += 1
      return
    }
    var request = request
    if request.body.count > mostBody { request.body = Pinned.body(request.body) }
    var exchange = ObservedExchange(
      milliseconds: now, request: request, answer: response, isBroken: isBroken)
    exchange.chapter = chapter
    if exchange.isControl {
      if exchange.setsUp { chapter += 1 }
    } else if let (tenant, entry) = newEntry(on: request) {
      exchange.note(entry, of: tenant)
    }
    exchanges.append(exchange)
    if request.connection != 0 { lastPlaces[request.connection] = exchanges.count - 1 }
  }

  /// What some journal says of the request that was just answered.
  private func newEntry(on request: HTTPRequest) -> (Tenant, JournalEntry)? {
    var found: (Tenant, JournalEntry)?
    for (place, tenant) in service.world.tenants.enumerated() {
      if place == journaled.count { journaled.append(0) }
      guard let entry = tenant.journal.last, entry.sequence > journaled[place] else { continue }
      journaled[place] = entry.sequence
      if entry.method == request.method,
        request.path.hasPrefix(entry.path) || entry.path.hasSuffix("…")
      {
        found = (tenant, entry)
      }
    }
    return found
  }
}

extension ObservedExchange {
  /// Whether a call of the control plane begins something new, as a test case does.
  fileprivate var setsUp: Bool {
    request.method != "GET"
      && ["tenants", "faults", "outcomes", "reset", "state"].contains {
        request.path == "/__kling/\($0)"
      }
  }

  /// Takes over what the journal says.
  fileprivate mutating func note(_ entry: JournalEntry, of tenant: Tenant) {
    account = tenant.name
    accountTime = entry.time.milliseconds
    fault = entry.remarks.fault
    let remark = { (violation: Violation) in
      Remark(rule: violation.rule, pointer: violation.pointer, message: violation.message)
    }
    violations = entry.remarks.violations.map(remark)
    warnings = entry.remarks.warnings.map(remark)
    // A request that was refused for its credential makes a call all the same.
    if !isDownload {
      call =
        tenant.specification.call(named: entry.call)
        ?? tenant.specification.call(request.method, at: request.path)
    }
  }
}

extension Specification {
  /// The call that a request makes, whether or not it may.
  fileprivate func call(_ method: String, at path: String) -> Call? {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return calls.first { call in
      call.method == (method == "HEAD" ? "GET" : method)
        && call.paths.contains { pattern in
          guard pattern.hasSuffix("/{id}") else { return pattern == path }
          let folder = pattern.dropLast(4)
          return path.hasPrefix(folder) && path.count > folder.count
            && !path.dropFirst(folder.count).contains("/")
        }
    }
  }
}
