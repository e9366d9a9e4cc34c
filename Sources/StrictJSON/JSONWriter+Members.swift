extension JSONWriter {
  /// Writes a member that is a string; nothing for none.
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  /// Writes a member that is a number.
  package mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// Writes a member that is a string; one that is absent is left out.
  package mutating func member(_ name: JSONName, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  /// Writes a member that is a number.
  package mutating func member(_ name: JSONName, _ number: Int) {
    self.name(name)
    integer(number)
  }

  /// Writes a member that is a string at hand.
  package mutating func member(_ name: JSONName, _ text: JSONText) {
    self.name(name)
    string(text)
  }

  /// Writes a string of the digits of a decimal number.
  package mutating func string(spelling number: Decimal) {
    // Nearly all prices are small whole numbers.
    if number.exponent == 0, let whole = Int(exactly: number.significand) {
      string(digitsOf: whole)
    } else {
      string(number.description)
    }
  }
}
