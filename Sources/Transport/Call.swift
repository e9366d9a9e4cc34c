import HTTPWire
import Posix

/// One request that this program sends, on a connection of its own.
final class Call {
  /// Who is told how it ended.
  enum Owner {
    /// The handler, under the number that it chose.
    case handler(id: Int)
    /// Whoever asks the loop for the result.
    case asker
  }

  let owner: Owner
  let address: SocketAddress
  let socket: StreamSocket
  let deadline: Int
  let timeout: Int
  var token = 0
  var interest = Interest.write
  private var isConnected = false
  private var output: [UInt8]
  private var sent = 0
  private var parser: ResponseParser
  /// Why sending stopped; the answer may have come before.
  private var sendingFault: SystemFault?

  init(
    _ request: OutboundRequest, to address: SocketAddress, owner: Owner, limit: Int, now: Int
  ) throws(SystemFault) {
    self.owner = owner
    self.address = address
    timeout = request.timeout
    deadline = now + max(0, min(request.timeout, 1 << 40))
    var limits = HTTPLimits.standard
    limits.body = limit
    parser = ResponseParser(limits: limits, isHEAD: request.request.method == "HEAD")
    output = []
    RequestEncoder.append(request.request, host: request.host, port: request.port, to: &output)
    socket = try StreamSocket(connectingTo: address)
  }

  /// Goes on as far as the socket lets it; the result when there is one.
  func proceed(_ readiness: Readiness) -> OutboundResult? {
    if !isConnected {
      if let fault = socket.connectionFault(of: address) { return .failed(fault.description) }
      guard readiness.isWritable else { return nil }
      isConnected = true
      interest = [.read, .write]
    }
    if readiness.isWritable, let failure = send() { return failure }
    if readiness.isReadable || readiness.isBroken || sendingFault != nil { return receive() }
    return nil
  }

  private func send() -> OutboundResult? {
    do throws(SystemFault) {
      while sent < output.count, sendingFault == nil {
        guard case .moved(let count) = try socket.send(output, from: sent) else { return nil }
        sent += count
      }
    } catch {
      sendingFault = error
    }
    interest = .read
    return nil
  }

  private func receive() -> OutboundResult? {
    do {
      while true {
        var progress = Descriptor.Progress.wouldBlock
        _ = try parser.receive { (bytes, room) throws(SystemFault) in
          progress = try socket.receive(into: &bytes, atMost: room)
          if case .moved(let count) = progress { return count }
          return 0
        }
        switch progress {
        case .wouldBlock: return nil
        case .ended: return .response(try parser.finish())
        case .moved: if let response = try parser.next() { return .response(response) }
        }
      }
    } catch let fault as ResponseFault {
      return .failed("\(address): \(fault)")
    } catch {
      return .failed("\(address): \(sendingFault.map(String.init(describing:)) ?? "\(error)")")
    }
  }
}
