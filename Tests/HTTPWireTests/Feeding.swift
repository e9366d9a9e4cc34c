import HTTPWire

/// What a parser made of some bytes, as plain values that compare.
struct Feeding: Equatable, CustomStringConvertible {
  var requests: [String] = []
  var fault: HTTPFault?
  var continues = 0

  var description: String {
    requests.joined(separator: " + ") + (fault.map { " ! \($0.kind) line \($0.line)" } ?? "")
  }

  /// Feeds the bytes in pieces of these sizes, the last of which repeats.
  init(_ text: String, pieces: [Int] = [.max], limits: HTTPLimits = .standard) {
    self.init(Array(text.utf8), pieces: pieces, limits: limits)
  }

  init(_ bytes: [UInt8], pieces: [Int] = [.max], limits: HTTPLimits = .standard) {
    var parser = RequestParser(limits: limits)
    var rest = bytes[...]
    var turn = 0
    while !rest.isEmpty {
      let size = pieces[min(turn, pieces.count - 1)]
      parser.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      turn += 1
      take(from: &parser)
    }
  }

  private mutating func take(from parser: inout RequestParser) {
    while true {
      switch parser.next() {
      case .needMore: return
      case .continueExpected: continues += 1
      case .request: requests.append(Feeding.summary(parser.takeRequest()))
      case .refuse(let fault):
        self.fault = fault
        return
      }
    }
  }

  static func summary(_ request: HTTPRequest) -> String {
    let fields = request.fields.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    let query = request.query.map { "?\($0)" } ?? ""
    let end = request.closes ? "close" : "keep"
    return "\(request.method) \(request.path)\(query) [\(fields)] "
      + "\(String(decoding: request.body, as: UTF8.self)) \(end)"
  }
}
