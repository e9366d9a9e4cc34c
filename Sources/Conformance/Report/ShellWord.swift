/// A word of a command line for a POSIX shell.
package enum ShellWord {
  /// The word in single quotation marks, within which the shell reads everything as it stands.
  package static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
