import StrictJSON

extension Predictor {
  /// The body with what was sent under another name of a field under the field's own.
  ///
  /// Where both were sent, the name then stands there twice, which is what it means.
  func underChiefNames(_ body: JSON) -> JSON {
    form.fields.allSatisfy(\.also.isEmpty) ? body : renamed(body, in: "")
  }

  private func renamed(_ value: JSON, in parent: String) -> JSON {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let name = chiefName(of: member.name, in: parent)
            let path = parent.isEmpty ? name : "\(parent).\(name)"
            return JSONObject.Member(name: name, value: renamed(member.value, in: path))
          }))
    case .array(let items): .array(items.map { renamed($0, in: parent + "[]") })
    case .null, .boolean, .number, .string: value
    }
  }

  private func chiefName(of name: String, in parent: String) -> String {
    let chief = names(in: parent)?.first { chief in
      field(parent.isEmpty ? chief : "\(parent).\(chief)")?.also.contains(name) ?? false
    }
    return chief ?? name
  }
}
