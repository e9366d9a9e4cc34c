package import HTTPWire
import Posix

extension EventLoop {
  /// Sends a request of the handler's, or tells it at once why that cannot be.
  func begin(_ request: OutboundRequest) {
    let owner = Call.Owner.handler(id: request.id)
    if let failure = begin(request, for: owner, limit: limits.callbackAnswer).failure {
      report(.failed(failure), to: owner, token: 0)
    }
  }

  /// Sends a request for whoever runs the loop; gives the number to ask `takeResult` with.
  ///
  /// The content of the answer may have up to `limit` bytes. A request that cannot be sent has its
  /// failure as its result.
  package func call(_ request: OutboundRequest, limit: Int) -> Int {
    let (token, failure) = begin(request, for: .asker, limit: limit)
    if let failure {
      results[token] = .failed(failure)
    }
    return token
  }

  /// How a call ended, once; nil while it has not.
  package func takeResult(of call: Int) -> OutboundResult? {
    results.removeValue(forKey: call)
  }

  /// Whether a call has ended and its result was not taken.
  package func hasResult(of call: Int) -> Bool {
    results[call] != nil
  }

  /// Ends a call that nobody waits for any more.
  package func cancel(_ call: Int) {
    results[call] = nil
    if let running = calls[call] { forget(running) }
  }

  /// Lets a call go on after an event.
  func proceed(_ call: Call, _ event: Readiness) {
    let interest = call.interest
    if let result = call.proceed(event) { return end(call, result) }
    if call.interest != interest {
      poller.change(call.socket.descriptor, to: call.interest, token: call.token)
    }
  }

  /// Closes a call's connection and reports how it ended.
  func end(_ call: Call, _ result: OutboundResult) {
    forget(call)
    report(result, to: call.owner, token: call.token)
  }

  private func forget(_ call: Call) {
    poller.forget(call.socket.descriptor)
    _ = calls.remove(call.token)
    resumeAccepting()
  }

  private func report(_ result: OutboundResult, to owner: Call.Owner, token: Int) {
    switch owner {
    case .handler(let id): handler.finished(id, result, now: now)
    case .asker: results[token] = result
    }
    mustSettle = true
  }

  private func begin(_ request: OutboundRequest, for owner: Call.Owner, limit: Int)
    -> (token: Int, failure: String?)
  {
    guard let address = SocketAddress(host: request.host, port: request.port) else {
      return (
        failedCall(), "\(request.host):\(request.port) is no numeric address and not localhost"
      )
    }
    do throws(SystemFault) {
      let call = try Call(request, to: address, owner: owner, limit: limit, now: tick)
      call.token = calls.insert(call)
      do throws(SystemFault) {
        try poller.add(call.socket.descriptor, for: call.interest, token: call.token)
      } catch {
        _ = calls.remove(call.token)
        throw error
      }
      nextSweep = min(nextSweep, call.deadline)
      return (call.token, nil)
    } catch {
      return (failedCall(), error.description)
    }
  }

  /// A number for a call that never began; no token is negative.
  private func failedCall() -> Int {
    failedCalls -= 1
    return failedCalls
  }
}
