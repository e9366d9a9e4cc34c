import StrictJSON

/// What a client that stays says of itself when it is greeted.
package struct ClientHello: Hashable, Sendable {
  /// What it is called, `my-client 1.2 (python)`; empty if it does not say.
  package let name: String
  /// How many jobs it takes at a time.
  package let maxInFlight: Int
  /// What it can do.
  package let capabilities: Capabilities

  private static let most = 256

  init(_ reader: MessageReader) throws(MessageFault) {
    maxInFlight = try reader.integer("max_in_flight", in: 1...ClientHello.most) ?? 1
    var name = ""
    if let client = try reader.reader("client") {
      let language = try client.string("language").map { "(\($0))" }
      let words = [try client.requiredString("name"), try client.string("version"), language]
      name = MiddleCut.text(words.compactMap(\.self).joined(separator: " "), longest: 100)
    }
    self.name = name
    // An adapter may be newer than this program and know endpoints that it does not.
    capabilities =
      try reader.reader("capabilities").map { reader throws(MessageFault) in
        try Capabilities(reader, nil)
      } ?? .unlimited
  }
}
