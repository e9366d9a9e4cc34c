import Schema
import StrictJSON

/// How a create's fields decide the sound that its task makes.
struct SoundProduction: Sendable {
  /// How long the sound is.
  enum Length: Sendable {
    /// As many seconds as a field says, rounded to tenths.
    case field(Path)
    /// As long as it takes to speak a text in a language, at a speed rounded to tenths.
    case spoken(Path, language: Path, speed: Path)
  }

  let length: Length
  let units: Decimal

  func plan(for body: Body) -> ProductionPlan {
    ProductionPlan(.sound(.init(milliseconds: milliseconds(of: body))), units: units)
  }

  private func milliseconds(of body: Body) -> Int {
    switch length {
    case .field(let path): (tenths(path, of: body) ?? 50) * 100
    case .spoken(let text, let language, let speed):
      // A sign of Chinese takes about as long as three letters.
      (body.text(text) ?? "").utf16.count
        * (body.text(language) == "en" ? 800 : 2_400) / max(1, tenths(speed, of: body) ?? 10)
    }
  }

  /// The number of a field in tenths, rounded half up; nil for numbers out of reason.
  private func tenths(_ path: Path, of body: Body) -> Int? {
    body.text(path).flatMap { Decimal($0) }
      .flatMap { Decimal.wholePart(spelling: ($0 * 10 + Decimal(5, exponent: -1)).description) }
      .flatMap { (0...36_000).contains($0) ? $0 : nil }
  }
}
