package import KlingSpec
import Schema

extension Fault {
  /// The names that the object of a fault may have.
  package static let known = [
    "on", "nth", "every", "count", "answer", "retry_after", "cut_after", "reset", "delay_ms",
  ]

  /// The fault that an object declares.
  ///
  /// - `on`: the name of a call, or `media.get` for downloads of results.
  /// - `nth` (1): the first call to be struck; `count` (1): how many in all; `every`: only each
  ///   so-manieth from there on, without end unless there is a `count`.
  /// - `answer`: the code of a row of the error table, with `retry_after` seconds if that is given;
  ///   `cut_after`: bytes; `reset`: true. One of them, or `delay_ms`, which may also stand beside
  ///   `answer`.
  package init(reading members: Members, _ specification: Specification) throws(SettingFault) {
    let name = try members.text("on") ?? ""
    guard specification.call(named: name) != nil || name == Fault.download else {
      let edition = specification.edition.name
      throw members.fault(
        "on",
        "the name of a call of edition \(edition), such as text2video.get, or \(Fault.download)")
    }
    let every = try members.integer("every", in: 1...1_000_000)
    let turns = Turns(
      nth: try members.integer("nth", in: 1...1_000_000) ?? 1, every: every,
      count: try members.integer("count", in: 1...1_000_000) ?? (every == nil ? 1 : nil))
    let delay = try members.integer("delay_ms", in: 1...600_000)
    let effect = try Fault.effect(members, isLate: delay != nil)
    self.init(call: name, effect, turns: turns, delay: delay ?? 0)
  }

  private static func effect(
    _ members: Members, isLate: Bool
  ) throws(SettingFault) -> Effect {
    let code = try members.integer("answer", in: 1...99_999)
    let retryAfter = try members.integer("retry_after", in: 0...86_400)
    let cut = try members.integer("cut_after", in: 0...1 << 40)
    let resets = try members.boolean("reset") ?? false
    if retryAfter != nil, code == nil {
      throw members.fault("answer", "a code of the error table beside 'retry_after'")
    }
    if isLate, cut != nil || resets {
      throw members.fault("delay_ms", "'answer' or nothing beside a delay")
    }
    switch (code, cut, resets) {
    case (let code?, nil, false):
      guard Refusals.row(code) != nil else {
        throw members.fault(
          "answer", "a code of the error table (`kling-mock spec errors` lists them)")
      }
      return .answer(code: code, retryAfter: retryAfter)
    case (nil, let bytes?, false): return .cut(afterBytes: bytes)
    case (nil, nil, true): return .reset
    case (nil, nil, false) where isLate: return .late
    default:
      throw members.fault("answer", "exactly one of answer, cut_after and reset, or delay_ms,")
    }
  }
}
