import StrictJSON

extension JSONWriter {
  /// Writes a member that is a string.
  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes a member that is a number.
  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    integer(number)
  }
}
