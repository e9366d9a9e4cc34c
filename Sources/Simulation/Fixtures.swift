import Digest
package import Media
import Schema

/// The files that whoever starts the program lays down, for bodies to point to and clients to load.
///
/// They are taken in once: a request names one of them or none, and no name it brings reaches the
/// file system.
package struct Fixtures: Sendable {
  /// One of them.
  package struct Fixture: Sendable {
    /// All of it.
    package let bytes: [UInt8]
    /// What it is by its content; nil for what no probe knows.
    package let kind: MediaKind?
    /// The digest of its bytes, in hexadecimal.
    package let digest: String
    /// What rules may ask of it.
    let traits: MediaTraits
  }

  /// What stands in their paths where others have the name of a tenant.
  package static let folder = "fixtures"

  private var files: [String: Fixture] = [:]

  /// No fixtures.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { files.isEmpty }

  /// The fixture of that name.
  package subscript(name: String) -> Fixture? { files[name] }

  /// Whether text can name a fixture, which stands in a URL as it is: letters, digits, `.-_`.
  package static func isName(_ text: String) -> Bool {
    (1...255).contains(text.utf8.count) && !text.hasPrefix(".")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
      }
  }

  /// Takes a file in, under a name that `isName` accepts; what it is, is probed here and now.
  package mutating func add(_ bytes: [UInt8], named name: String) {
    precondition(Fixtures.isName(name), "the names of fixtures are checked before")
    let facts = try? MediaProbe.facts(of: bytes)
    var digest = SHA256()
    digest.update(bytes)
    files[name] = Fixture(
      bytes: bytes, kind: facts?.kind, digest: Hex.text(Array(digest.finalize().prefix(16))),
      traits: MediaTraits(facts, bytes: bytes.count))
  }

  /// The facts of the fixture to which a URL leads, under whatever authority.
  func traits(at url: String) -> MediaTraits? {
    guard !files.isEmpty, let name = url.name(below: "\(Tenant.mediaPath)\(Fixtures.folder)/")
    else { return nil }
    return files[name]?.traits
  }
}
