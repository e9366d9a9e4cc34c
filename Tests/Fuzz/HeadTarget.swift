import HTTPWire
import StrictJSON

/// Requests one after another, as a client sends them.
enum HeadTarget {
  /// Limits that short inputs reach.
  static let tight: HTTPLimits = {
    var limits = HTTPLimits()
    limits.startLine = 40
    limits.fieldBytes = 120
    limits.fieldCount = 5
    limits.body = 64
    limits.chunkExtensions = 12
    return limits
  }()

  static func check(_ bytes: [UInt8]) {
    for limits in [HTTPLimits.standard, tight] { check(bytes, limits) }
  }

  /// However the bytes are cut, they mean the same and end in the same place.
  static func check(_ bytes: [UInt8], _ limits: HTTPLimits) {
    let single = Feeding(bytes[...], pieces: 1, limits: limits)
    for (size, receiving) in [(7, false), (.max, false), (3, true), (.max, true)] {
      let other = Feeding(bytes[...], pieces: size, limits: limits, receiving: receiving)
      demand(other == single, "pieces of \(size) and of one byte differ: \(other), \(single)")
    }
    for (count, end) in single.ends.enumerated().prefix(3) {
      let upTo = Feeding(bytes[..<end], pieces: .max, limits: limits)
      demand(upTo.ends.count == count + 1, "event \(count) is not over at byte \(end)")
      let isFault = upTo.fault != nil
      demand(isFault || !upTo.isMidRequest, "bytes are left over behind a request")
      let before = Feeding(bytes[..<(end - 1)], pieces: .max, limits: limits)
      demand(before.ends.count == count, "event \(count) does not need byte \(end)")
    }
    if let fault = single.fault { check(fault) }
    for request in single.originals {
      check(request, limits)
      checkEncoding(request)
    }
  }

  /// A refusal is answered in JSON, and with a line that the head has.
  private static func check(_ fault: HTTPFault) {
    let answer = fault.response
    demand(400...599 ~= answer.status, "status \(answer.status)")
    guard case .bytes(let content) = answer.content, let json = try? JSON(parsing: content) else {
      demand(false, "the answer to \(fault) is no JSON")
      return
    }
    demand(json["detail"]?.string == fault.description, "the answer has other words")
  }

  /// Nothing in a request could be read in a second way by whoever it is handed to.
  private static func check(_ request: HTTPRequest, _ limits: HTTPLimits) {
    let fields = request.fields
    demand(fields.count <= limits.fieldCount, "\(fields.count) fields")
    demand(request.body.count <= limits.body, "\(request.body.count) bytes of content")
    demand(request.target.utf8.allSatisfy { 0x21...0x7E ~= $0 }, "target \(request.target)")
    demand(!request.path.isEmpty && !request.path.utf8.contains(0x3F), "path \(request.path)")
    for index in 0..<fields.count {
      let value = fields.valueBytes(index)
      demand(!fields.name(index).isEmpty, "a field has no name")
      demand(value.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 9 }, "a control character")
      demand(value.first != 0x20 && value.last != 0x20, "space around a value")
    }
    let lengths = fields.indices(of: "content-length").count
    let codings = fields.indices(of: "transfer-encoding").count
    let hosts = fields.indices(of: "host").count
    demand(lengths + min(codings, 1) <= 1, "the content has two lengths")
    demand(request.isHTTP11 ? hosts == 1 : hosts <= 1, "\(hosts) hosts")
  }

  /// A request that is sent on is the request that was received.
  private static func checkEncoding(_ request: HTTPRequest) {
    guard request.fields.firstIndex(of: "transfer-encoding") == nil, request.isHTTP11 else {
      return
    }
    var bytes: [UInt8] = []
    RequestEncoder.append(request, host: "a", port: 80, to: &bytes)
    var limits = HTTPLimits()
    // Up to three lines are added.
    limits.fieldCount += 3
    limits.fieldBytes += 100
    let again = Feeding(bytes[...], pieces: .max, limits: limits)
    guard again.fault == nil, var sent = again.requests.first, again.requests.count == 1 else {
      demand(false, "an encoded request is not read back: \(again)")
      return
    }
    let received = Feeding.Request(request)
    let added = sent.names.dropFirst(received.names.count)
    demand(
      added.allSatisfy { ["Connection", "Content-Length"].contains($0) }, "\(added) were added")
    sent.names.removeLast(added.count)
    sent.values.removeLast(added.count)
    sent.closes = received.closes
    demand(sent == received, "encoding changed \(received) to \(sent)")
  }
}
