import HTTPWire

/// What a request parser made of some bytes, cut in one way.
struct Feeding: Equatable {
  /// A request as plain values that compare.
  struct Request: Equatable {
    var method, target, path: String
    var query: String?
    var names: [String]
    var values: [[UInt8]]
    var body: [UInt8]
    var isHTTP11, closes: Bool

    init(_ request: HTTPRequest) {
      method = request.method
      target = request.target
      path = request.path
      query = request.query
      names = (0..<request.fields.count).map(request.fields.name)
      values = (0..<request.fields.count).map { Array(request.fields.valueBytes($0)) }
      body = request.body
      isHTTP11 = request.isHTTP11
      closes = request.closes
    }
  }

  /// The requests in their order.
  var requests: [Request] = []
  /// The same, as the parser gave them; they do not compare.
  var originals: [HTTPRequest] = []
  var fault: HTTPFault?
  /// How many bytes had been given when each request, and at last the fault, came out.
  var ends: [Int] = []
  var isMidRequest = false

  /// Gives the bytes in pieces; through `receive`, as a connection does, or through `append`.
  init(_ bytes: ArraySlice<UInt8>, pieces size: Int, limits: HTTPLimits, receiving: Bool = false) {
    var parser = RequestParser(limits: limits)
    var rest = bytes
    while !rest.isEmpty, fault == nil {
      if receiving {
        let taken = parser.receive { buffer, most in
          let piece = rest.prefix(min(size, most))
          buffer.append(contentsOf: piece)
          return piece.count
        }
        demand(taken > 0, "a parser asks for no bytes")
        rest = rest.dropFirst(taken)
      } else {
        parser.append(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      take(from: &parser, given: bytes.count - rest.count)
    }
    isMidRequest = parser.arrival != .nothing
  }

  private mutating func take(from parser: inout RequestParser, given count: Int) {
    while true {
      switch parser.next() {
      case .needMore: return
      case .continueExpected: continue
      case .request:
        let request = parser.takeRequest()
        requests.append(Request(request))
        originals.append(request)
        ends.append(count)
      case .refuse(let fault):
        self.fault = fault
        ends.append(count)
        return
      }
    }
  }

  /// Whether two ways of cutting gave the same; when it was known may differ.
  static func == (left: Feeding, right: Feeding) -> Bool {
    left.requests == right.requests && left.fault == right.fault
  }
}
