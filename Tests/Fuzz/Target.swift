/// A reader of untrusted bytes, and what must hold of it whatever the bytes are.
struct Target: Sendable {
  let name: String
  /// Ends the program when something does not hold.
  let check: @Sendable ([UInt8]) -> Void

  static let all = [
    Target(name: "head", check: HeadTarget.check),
    Target(name: "chunked", check: ChunkedTarget.check),
    Target(name: "response", check: ResponseTarget.check),
    Target(name: "url", check: URLTarget.check),
    Target(name: "json", check: JSONTarget.check),
    Target(name: "number", check: NumberTarget.check),
    Target(name: "base64", check: Base64Target.check),
    Target(name: "token", check: TokenTarget.check),
    Target(name: "png", check: MediaTarget.checkPNG),
    Target(name: "jpeg", check: MediaTarget.checkJPEG),
    Target(name: "film", check: MediaTarget.checkFilm),
    Target(name: "webp", check: MediaTarget.checkWebP),
    Target(name: "sound", check: MediaTarget.checkSound),
    Target(name: "delivery", check: DeliveryTarget.check),
    Target(name: "text", check: TextTarget.check),
    Target(name: "scenario", check: ScenarioTarget.check),
    Target(name: "golden", check: GoldenTarget.check),
    Target(name: "create", check: ServiceTarget.checkCreate),
    Target(name: "control", check: ServiceTarget.checkControl),
  ]
}

/// Ends the program with a sentence unless something holds; libFuzzer keeps the input.
func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  // A failed precondition would lose its sentence in an optimised program.
  if !holds { fatalError(sentence()) }
}
