/// A word of a command line for a POSIX shell.
package enum ShellWord {
  /// The word as a person would write it: with quotation marks only where it needs them.
  package static func spelled(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        || "-_./=:,@%+".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : quoted(text)
  }

  /// The word in single quotation marks, within which the shell reads everything as it stands.
  package static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
