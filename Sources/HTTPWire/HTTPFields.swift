/// The fields of one header section, in order and as they were spelled (RFC 9110, section 5).
///
/// The lines lie one after another in a single buffer, so that a received head costs two
/// allocations however many fields it has and goes out again in one copy. Names compare without
/// regard to ASCII case. Values are bytes; as text they are read as UTF-8, with replacement
/// characters for what is none.
package struct HTTPFields: Sendable {
  /// Where one field's name and value stand in the buffer.
  package struct Line: Sendable {
    // Half the size of ranges: a head of 16 lines takes 320 bytes.
    private let nameStart, nameEnd, valueStart, valueEnd: UInt32
    let known: FieldName?

    init(name: Range<Int>, value: Range<Int>, known: FieldName?) {
      (nameStart, nameEnd) = (UInt32(name.lowerBound), UInt32(name.upperBound))
      (valueStart, valueEnd) = (UInt32(value.lowerBound), UInt32(value.upperBound))
      self.known = known
    }

    var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
  }

  /// The lines as they go over the wire, each with its CRLF.
  var bytes: [UInt8]
  var lines: [Line]

  /// The field of a JSON content.
  package static let json = HTTPFields([("Content-Type", "application/json")])

  /// A section without fields.
  package init() {
    bytes = []
    lines = []
  }

  /// The fields of these pairs, in their order.
  package init(_ pairs: [(String, String)]) {
    self.init()
    for (name, value) in pairs { append(name, value) }
  }

  /// How many field lines there are; a name that occurs twice counts twice.
  package var count: Int { lines.count }

  /// Names and values in their order, for printing and for comparing.
  package var pairs: [(name: String, value: String)] {
    lines.indices.map { (name($0), value($0)) }
  }

  /// The name of line `index` as it was spelled.
  package func name(_ index: Int) -> String {
    bytes[lines[index].name].text
  }

  /// The value of line `index` without surrounding white space.
  package func value(_ index: Int) -> String {
    bytes[lines[index].value].text
  }

  /// The bytes of the value of line `index`.
  package func valueBytes(_ index: Int) -> ArraySlice<UInt8> {
    bytes[lines[index].value]
  }

  /// The lines whose name is `name`, which must be given in lower case.
  package func indices(of name: String) -> [Int] {
    lines.indices.filter { isName($0, name) }
  }

  /// The first line whose name is `name`, which must be given in lower case.
  package func firstIndex(of name: String) -> Int? {
    for index in 0..<lines.count where isName(index, name) { return index }
    return nil
  }

  /// The first line of that name.
  package func firstIndex(of name: FieldName) -> Int? {
    for index in 0..<lines.count where lines[index].known == name { return index }
    return nil
  }

  /// The value of the first line of that name; several lines of a list field are not joined.
  package subscript(name: String) -> String? {
    firstIndex(of: name).map(value)
  }

  /// Whether line `index` has the name `name`, which must be given in lower case.
  package func isName(_ index: Int, _ name: String) -> Bool {
    let start = lines[index].name.lowerBound
    let wanted = name.utf8.span
    guard lines[index].name.count == wanted.count else { return false }
    for offset in wanted.indices
    where wanted[offset] != ByteClass.lowercased(bytes[start + offset]) { return false }
    return true
  }

  /// Adds a line at the end.
  ///
  /// Programs call this with names and values of their own; line breaks and NUL in a value become
  /// spaces, so that nothing taken from a request can start a line of its own.
  package mutating func append(_ name: String, _ value: String) {
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    let end = bytes.count
    bytes.append(UInt8(ascii: ":"))
    bytes.append(ByteClass.space)
    let middle = bytes.count
    for byte in value.utf8 {
      bytes.append(byte == 13 || byte == 10 || byte == 0 ? ByteClass.space : byte)
    }
    let known = FieldName(bytes.span.extracting(start..<end))
    lines.append(Line(name: start..<end, value: middle..<bytes.count, known: known))
    bytes.append(ByteClass.carriageReturn)
    bytes.append(ByteClass.lineFeed)
  }
}

extension HTTPFields {
  /// Forgets all fields, but not the memory that they took.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Whether a list field holds this element, given in lower case, in any of its lines.
  ///
  /// Elements are compared without regard to case, as the options of `Connection` and `Expect` are.
  package func list(_ name: String, contains element: String) -> Bool {
    lines.indices.contains { index in
      isName(index, name)
        && valueBytes(index).split(separator: UInt8(ascii: ",")).contains {
          $0.trimmed.equalsIgnoringCase(element)
        }
    }
  }
}
