/// The names by which a prompt points to items of its request: `@Mia waves to @image_1`.
enum Mentioned {
  /// The names behind every `@`, in the order of the text; letters, digits and underscores make one.
  static func names(in text: String) -> [String] {
    text.split(separator: "@", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return name.isEmpty ? nil : String(name)
    }
  }
}
