import Posix
import Testing

extension RunningServer {
  /// Whether a sane client on a connection of its own is served.
  ///
  /// It asks again where the connection ended without a byte, as clients may: on a server without
  /// patience the client's own machine can be too slow (RFC 9112, section 9.3.1).
  func servesOthers() throws -> Bool {
    for _ in 0..<20 {
      let answer = try talk(Attack.canary)
      if !answer.isEmpty { return answer.hasPrefix("HTTP/1.1 200 OK\r\n") }
    }
    return false
  }

  /// Whether the server gives back all but so many descriptors.
  ///
  /// It hears of an end a moment after it: sane requests give it that moment.
  func returns(to count: Int, below limit: Int = 256) throws -> Bool {
    for _ in 0..<2_000 {
      if openDescriptors(below: limit) <= count { return true }
      guard try servesOthers() else { return false }
    }
    return false
  }

  /// How many of the descriptors below a number the server has open.
  func openDescriptors(below limit: Int = 256) -> Int {
    (0..<limit).count { FileSystem.exists("/proc/\(identifier)/fd/\($0)") }
  }

  /// The most memory that the server has held so far, in KiB.
  func peakMemory() throws -> Int {
    let bytes = try FileSystem.read("/proc/\(identifier)/status", limit: 1 << 16)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let words = lines.first { $0.hasPrefix("VmHWM:") }?.split(whereSeparator: \.isWhitespace)
    return try #require(words.flatMap { $0.count > 1 ? Int($0[1]) : nil })
  }

  /// Makes a clip and gives the path under which it lies.
  func makeClip() throws -> String {
    let ask = { (start: String, body: String) in
      try self.talk(
        "\(start) HTTP/1.1\r\nHost: mock\r\n\(Attack.key)Connection: close\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
    _ = try ask("POST /v1/videos/text2video", #"{"prompt":"x","external_task_id":"clip"}"#)
    var answer = ""
    // Each question moves the task on by one state, the third to its end.
    for _ in 0..<3 { answer = try ask("GET /v1/videos/text2video/clip", "") }
    let url = try #require(answer.firstRange(of: "http://mock"))
    return String(answer[url.upperBound...].prefix { $0 != "\"" })
  }
}
