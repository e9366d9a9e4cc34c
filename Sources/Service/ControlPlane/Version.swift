import HTTPWire
import Schema
import Simulation
import StrictJSON

extension Service {
  /// `GET version`: what program this is, and what its default tenant is served.
  func version() -> Reply {
    let settings = world.options.settings
    return .now(
      answer(200) { writer in
        writer.member("name", "kling-mock")
        writer.member("version", options.version)
        writer.member("edition", settings.edition.name)
        writer.name("seed")
        writer.raw(String(settings.seed))
      })
  }
}
