/// Writes trees in one layout.
struct JSONPrinter {
  private(set) var bytes: [UInt8] = []
  private let isSorted: Bool
  private let isIndented: Bool
  /// The greatest length of a line that holds a whole container; 0 where none may.
  private let width: Int
  private var level = 0
  private var lineStart = 0

  init(_ layout: JSONLayout) {
    isSorted = layout == .canonical
    switch layout {
    case .compact, .canonical: (isIndented, width) = (false, 0)
    case .pretty: (isIndented, width) = (true, 0)
    case .wrapped(let limit): (isIndented, width) = (true, limit)
    }
  }

  /// Writes a value after which so many characters have to follow on the same line.
  mutating func print(_ value: JSON, followers: Int) {
    switch value {
    case .array(let items) where !items.isEmpty:
      if isIndented, fits(value, followers: followers) {
        JSONPrinter.printLine(value, onto: &bytes)
      } else {
        printArray(items)
      }
    case .object(let object) where !object.members.isEmpty:
      if isIndented, fits(value, followers: followers) {
        JSONPrinter.printLine(value, onto: &bytes)
      } else {
        printObject(isSorted ? object.sortedMembers() : object.members)
      }
    default: JSONPrinter.printLine(value, onto: &bytes)
    }
  }

  private mutating func printArray(_ items: [JSON]) {
    bytes.append(UInt8(ascii: "["))
    level += 1
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      breakLine()
      print(item, followers: isLast ? 0 : 1)
      if !isLast { bytes.append(UInt8(ascii: ",")) }
    }
    level -= 1
    breakLine()
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func printObject(_ members: [JSONObject.Member]) {
    bytes.append(UInt8(ascii: "{"))
    level += 1
    for (index, member) in members.enumerated() {
      let isLast = index == members.count - 1
      breakLine()
      JSONPrinter.printString(member.name, onto: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if isIndented { bytes.append(UInt8(ascii: " ")) }
      print(member.value, followers: isLast ? 0 : 1)
      if !isLast { bytes.append(UInt8(ascii: ",")) }
    }
    level -= 1
    breakLine()
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }
}

extension JSONPrinter {
  /// Whether a container can stand on the rest of the line together with what follows it.
  private func fits(_ value: JSON, followers: Int) -> Bool {
    guard width > 0 else { return false }
    let used = bytes[lineStart...].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return JSONPrinter.roomLeft(after: value, in: width - used - followers) >= 0
  }

  /// What is left of so much room when the value stands in it; negative as soon as it is used up.
  private static func roomLeft(after value: JSON, in room: Int) -> Int {
    // Even the shortest items need a character and a separator: long lists are not walked.
    var room = room - 2
    switch value {
    case .array(let items):
      room -= 2 * max(0, items.count - 1)
      for item in items {
        guard room >= 0 else { return room }
        room = roomLeft(after: item, in: room)
      }
    case .object(let object):
      room -= 2 * max(0, object.members.count - 1)
      for member in object.members {
        guard room >= 0 else { return room }
        room = roomLeft(after: member.value, in: room - width(of: .string(member.name)) - 2)
      }
    default: room += 2 - width(of: value)
    }
    return room
  }

  private static func width(of scalar: JSON) -> Int {
    var bytes: [UInt8] = []
    printLine(scalar, onto: &bytes)
    return bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// Writes a value on one line, a space after each comma and colon.
  private static func printLine(_ value: JSON, onto bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.spelling.utf8)
    case .string(let text): printString(text, onto: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        printLine(item, onto: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        printString(member.name, onto: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        printLine(member.value, onto: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func printString(_ text: String, onto bytes: inout [UInt8]) {
    StringEscapes.appendString(text.utf8.span, onto: &bytes)
  }
}
