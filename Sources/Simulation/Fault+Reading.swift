package import KlingSpec

extension Fault {
  /// The names that the object of a fault may have.
  package static let known = ["on", "nth", "answer", "retry_after"]

  /// The fault that an object declares: `on` names a call, `answer` a row of the error table.
  package init(reading members: Members, _ specification: Specification) throws(SettingFault) {
    guard let call = try members.text("on"), specification.call(named: call) != nil else {
      throw members.fault("on", "the name of a call, such as text2video.get,")
    }
    guard let code = try members.integer("answer", in: 1...99_999), Refusals.row(code) != nil
    else { throw members.fault("answer", "a code of the error table") }
    self.init(
      call: call, nth: try members.integer("nth", in: 1...1_000_000) ?? 1, code: code,
      retryAfter: try members.integer("retry_after", in: 0...86_400))
  }
}
