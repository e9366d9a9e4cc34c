/// Memory that the parsers of one thread lend to each other, so that none has to keep its own.
///
/// What a request needs while it is read and answered is the same few kilobytes for all connections:
/// they stay in the processor's own memory, and connections that wait hold nothing. Nothing here
/// has contents; what is given back is emptied.
package final class ParsingMemory {
  /// Where more was needed, it is not worth keeping.
  private static let mostReceived = 128 << 10
  /// Bodies of JSON, of which each request has one.
  private static let mostOfSmallBody = 16 << 10
  /// The bodies whose memory costs to get anew, up to those with one picture of 10 MB in base64.
  private static let largeBodies = 1 << 20...16 << 20

  private var received: [UInt8] = []
  private var fields = HTTPFields()
  private var smallBody: [UInt8] = []
  private var largeBody: [UInt8] = []

  /// Memory that is yet to be got.
  package init() {}

  /// Takes the memory of a request that was answered, which loses its fields and body.
  package func take(from request: inout HTTPRequest) {
    request.fields.removeAll()
    swap(&request.fields, &fields)
    let room = request.body.capacity
    guard room > 0 else { return }
    if room <= ParsingMemory.mostOfSmallBody, room > smallBody.capacity {
      request.body.removeAll(keepingCapacity: true)
      swap(&request.body, &smallBody)
    } else if ParsingMemory.largeBodies.contains(room), room > largeBody.capacity {
      request.body.removeAll(keepingCapacity: true)
      swap(&request.body, &largeBody)
    }
  }

  /// Puts bytes into the array in which more are received.
  func lendReceived(to bytes: inout [UInt8]) {
    if !bytes.isEmpty { received.append(contentsOf: bytes) }
    bytes = []
    swap(&bytes, &received)
  }

  /// Takes that array back; bytes that are left in it get one of their own.
  func takeReceived(_ bytes: inout [UInt8]) {
    let rest = bytes.isEmpty ? [] : Array(bytes[...])
    if bytes.capacity <= ParsingMemory.mostReceived, bytes.capacity > received.capacity {
      if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
      swap(&bytes, &received)
    }
    bytes = rest
  }

  /// Lends the memory of a section of fields.
  func lendFields() -> HTTPFields {
    var lent = HTTPFields()
    swap(&lent, &fields)
    return lent
  }

  /// Makes an array large enough for so many bytes of a body, with memory that is here if that is.
  func makeRoom(for count: Int, in body: inout [UInt8]) {
    guard body.capacity < count else { return }
    if count <= smallBody.capacity {
      exchange(&body, for: &smallBody)
    } else if count >= ParsingMemory.largeBodies.lowerBound, body.capacity < largeBody.capacity {
      exchange(&body, for: &largeBody)
    }
    body.reserveCapacity(count)
  }

  private func exchange(_ body: inout [UInt8], for memory: inout [UInt8]) {
    memory.append(contentsOf: body)
    swap(&body, &memory)
    memory = []
  }
}
