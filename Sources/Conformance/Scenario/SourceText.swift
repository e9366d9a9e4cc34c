/// A file as the caller read it: this module opens none.
package struct SourceText: Hashable, Sendable {
  /// The name that scenarios and goldens share: `text2video/limits`.
  package let name: String
  /// The path that errors print.
  package let path: String
  /// What is in it.
  package let bytes: [UInt8]

  /// A file of that name and content.
  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }
}
