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
    }
  }

  /// A response as plain values that compare.
  private struct Response: Equatable {
    var status: Int
    var fields: [[String]]
    var body: [UInt8]
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
