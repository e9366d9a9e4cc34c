import HTTPWire

/// An answer as a client of this program reads it.
enum ResponseTarget {
  static func check(_ bytes: [UInt8]) {
    for isHEAD in [false, true] {
      let whole = verdict(bytes, pieces: .max, isHEAD)
      for size in [1, 3] {
        let other = verdict(bytes, pieces: size, isHEAD)
        demand(other == whole, "pieces of \(size) differ: \(other), \(whole)")
      }
      guard case .success(let response) = whole else { continue }
      demand(200...599 ~= response.status, "status \(response.status)")
      demand(!isHEAD || response.body.isEmpty, "an answer to HEAD has content")
      if !isHEAD { checkEncoding(response) }
    }
  }

  /// A response as plain values that compare.
  private struct Response: Equatable {
    var status: Int
    var fields: [[String]]
    var body: [UInt8]
  }

  /// An answer that is put into bytes is read back as it was, but for what frames it.
  private static func checkEncoding(_ response: Response) {
    let framing = ["content-length", "transfer-encoding", "connection"]
    let fields = response.fields.filter { !framing.contains($0[0].lowercased()) }
    var bytes: [UInt8] = []
    ResponseEncoder(date: "now").append(
      HTTPResponse(
        status: response.status, fields: HTTPFields(fields.map { ($0[0], $0[1]) }),
        content: .bytes(response.body)),
      in: ResponseContext(isHEAD: false, closes: true, isHTTP11: true), to: &bytes)
    guard fields.count < 97, case .success(let again) = verdict(bytes, pieces: .max, false) else {
      demand(fields.count >= 97, "an encoded answer is not read back: \(response)")
      return
    }
    demand(again.status == response.status && again.body == response.body, "encoding changes it")
    demand(Array(again.fields.dropFirst().prefix(fields.count)) == fields, "fields change")
  }

  private static func verdict(
    _ bytes: [UInt8], pieces size: Int, _ isHEAD: Bool
  ) -> Result<Response, ResponseFault> {
    var parser = ResponseParser(isHEAD: isHEAD)
    var rest = bytes[...]
    do throws(ResponseFault) {
      while !rest.isEmpty {
        parser.append(rest.prefix(size))
        rest = rest.dropFirst(size)
        _ = try parser.next()
      }
      let response = try parser.finish()
      guard case .bytes(let body) = response.content else { return .failure(.excessBytes) }
      return .success(
        Response(
          status: response.status, fields: response.fields.pairs.map { [$0.name, $0.value] },
          body: body))
    } catch {
      return .failure(error)
    }
  }
}
