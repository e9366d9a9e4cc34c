import Conformance

/// The laws as text: what each asks, why, and how a client that breaks it is mended.
enum LawListing {
  static var text: String {
    Law.all.map { law in
      "\(law.id) (\(law.level.rawValue))\n  \(law.says)\n  why: \(law.why)\n  fix: \(law.fix)\n"
    }.joined(separator: "\n")
  }
}
