import Digest

/// A digest of everything that a value consists of, however deep it lies.
///
/// Recipes are made of structures, enums, lists and plain values. Their members are found by
/// reflection, so that one which a recipe gets tomorrow is in its digest without anybody's thinking
/// of it: two files with one entity tag would be spliced by clients that resume a download. Sets and
/// dictionaries have no order and must not be in recipes.
struct RecipeDigest {
  private var digest = SHA256()

  /// The first 32 hexadecimal digits of the digest of a value and of what its bytes depend on too.
  static func text(of value: some Hashable, and version: String) -> String {
    var whole = RecipeDigest()
    whole.add(version)
    whole.add(value)
    return Hex.text(Array(whole.digest.finalize().prefix(16)))
  }

  private mutating func add(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty {
      let text = Array("\(value)".utf8)
      digest.update("\(text.count):".utf8)
      digest.update(text)
      return
    }
    digest.update("(".utf8)
    for child in mirror.children {
      digest.update("\(child.label ?? "")=".utf8)
      add(child.value)
    }
    digest.update(")".utf8)
  }
}
