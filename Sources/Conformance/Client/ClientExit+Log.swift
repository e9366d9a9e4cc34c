extension ClientExit {
  private static let mostLines = 40
  private static let mostCharacters = 4_000

  /// The end of what the client wrote to a stream, in words that are the same in each run.
  ///
  /// Ports and folders differ from run to run and stand under their names.
  func log(_ bytes: [UInt8], _ names: PortlessText) -> String {
    var text = names.text(String(decoding: bytes, as: UTF8.self))
    for (path, name) in paths { text = text.replacing(path, with: name) }
    while text.last?.isNewline == true { text.removeLast() }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var tail = lines.suffix(ClientExit.mostLines).map(String.init).joined(separator: "\n")
    if lines.count > ClientExit.mostLines || tail.count > ClientExit.mostCharacters {
      tail = "…\n" + tail.suffix(ClientExit.mostCharacters)
    }
    return tail
  }
}
