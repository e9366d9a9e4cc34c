import Glibc
import HTTPWire
import KlingSpec
import Schema
import Service
import Simulation
import StrictJSON
import Timekeeping

/// Times the steps of a create on this thread's CPU clock, without sockets.
///
/// It reads one line for each body, `ENDPOINT JSON`, and is compiled by `run walk`.
@main struct Walk {
  static let authorization = ("Authorization", "Bearer mock-api-key")
  static let wall = Instant(milliseconds: 1_770_000_000_000)

  static func main() throws {
    let specifications = Specifications()
    let specification = specifications[.march2026]
    print("ns, best of 9               wire    parse     read findings     plan  in process")
    while let line = readLine() {
      let space = line.firstIndex(of: " ") ?? line.endIndex
      let endpoint = String(line[..<space])
      let body = Array(line[line.index(after: space)...].utf8)
      guard let call = specification.call(named: endpoint + ".create"), let form = call.form,
        let production = call.production
      else { throw Misuse.endpoint(endpoint) }
      let document = try JSONDocument(parsing: body)
      let read = form.read(document)
      let nowhere = Nowhere()
      let world = try service(specifications)
      let request = HTTPRequest(
        method: "POST", target: call.path, fields: HTTPFields([authorization]), body: body)
      let columns = [
        wire(request),
        time { try? JSONDocument(parsing: body) },
        time { form.read(document) },
        time { form.findings(of: read, in: nowhere) },
        time { production.plan(for: read, in: nowhere) },
        time { world.reply(to: request, on: 0, now: wall.milliseconds) },
      ]
      print(padded(endpoint + ", \(body.count) B", 24, left: true), terminator: "")
      print(columns.map { padded("\($0)", 9) }.joined())
      try expectSuccess(world.reply(to: request, on: 0, now: wall.milliseconds))
      let query = HTTPRequest(
        method: "GET", target: call.path + "/" + taskID(world, request),
        fields: HTTPFields([authorization]))
      let spent = time { world.reply(to: query, on: 0, now: wall.milliseconds + 5_000) }
      print(
        padded("  its query", 24, left: true) + padded("\(wire(query))", 9)
          + padded("\(spent)", 45))
    }
  }

  /// From the bytes of a request to the request, and from a response to its bytes.
  static func wire(_ request: HTTPRequest) -> Int {
    // Signed tokens have about this length; the other steps use an API key, which is short.
    var head = "\(request.method) \(request.target) HTTP/1.1\r\nHost: 127.0.0.1:8787\r\n"
    head += "User-Agent: benchmark/1\r\nAccept: */*\r\n"
    head += "Authorization: Bearer \(String(repeating: "x", count: 190))\r\n"
    head += "Content-Length: \(request.body.count)\r\n\r\n"
    let bytes = Array(head.utf8) + request.body
    let memory = ParsingMemory()
    var parser = RequestParser(memory: memory)
    let encoder = ResponseEncoder(date: "Sun, 06 Nov 1994 08:49:37 GMT")
    let content = [UInt8](repeating: 0x20, count: 600)
    let response = HTTPResponse(status: 200, fields: .json, content: .bytes(content))
    var request = HTTPRequest()
    var output: [UInt8] = []
    return time {
      parser.append(bytes)
      guard case .request = parser.next() else { return false }
      parser.exchange(&request)
      output.removeAll(keepingCapacity: true)
      encoder.append(response, in: ResponseContext(request), to: &output)
      memory.take(from: &request)
      return true
    }
  }

  enum Misuse: Error { case endpoint(String), refused(String) }

  static func service(_ specifications: Specifications) throws -> Service {
    let world = World(
      WorldOptions(settings: TenantSettings(seed: 0, edition: .march2026)), specifications,
      wall: wall)
    return Service(world, ServiceOptions(version: "0", authorities: ["127.0.0.1:8787"]))
  }

  static func expectSuccess(_ reply: Reply) throws {
    guard case .now(let response) = reply, response.status == 200 else {
      throw Misuse.refused("\(reply)")
    }
  }

  static func taskID(_ service: Service, _ request: HTTPRequest) -> String {
    guard case .now(let response) = service.reply(to: request, on: 0, now: wall.milliseconds),
      case .bytes(let bytes) = response.content, let answer = try? JSONDocument(parsing: bytes),
      let data = answer.member(0, named: "data"), let id = answer.member(data, named: "task_id")
    else { return "" }
    return answer.text(id)
  }

  /// Nanoseconds of one call, the best of nine batches.
  static func time<Result>(_ work: () -> Result) -> Int {
    let count = 2_000
    var best = Int.max
    for _ in 0..<9 {
      let begin = clock()
      for _ in 0..<count { keep(work()) }
      best = min(best, (clock() - begin) / count)
    }
    return best
  }

  /// Uses a result, so that the work behind it is done.
  @inline(never) @_optimize(none) static func keep<Result>(_ result: Result) {}

  static func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + space : space + text
  }
}

/// An account that owns nothing; whatever its bodies point to lies elsewhere.
struct Nowhere: Surroundings {
  func thing(kind: String, id: String) -> Thing? { nil }
  func media(at url: String) -> MediaReport { .foreign }
  func media(inline base64: ArraySlice<UInt8>) -> MediaReport { .foreign }
}
