/// The tags that elements can have.
package enum ElementTags {
  /// Every tag: its id, and what people read.
  package static let all = [
    (id: "o_101", name: "Hottest"), (id: "o_102", name: "Character"), (id: "o_103", name: "Animal"),
    (id: "o_104", name: "Item"), (id: "o_105", name: "Costume"), (id: "o_106", name: "Scene"),
    (id: "o_107", name: "Effect"), (id: "o_108", name: "Others"),
  ]

  /// What people read of a tag; its id for one that is none.
  package static func name(of id: String) -> String {
    all.first { $0.id == id }?.name ?? id
  }
}
